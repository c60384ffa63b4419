import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ReleaseMaterial } from '../../shared/release-steps.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { sideFolders } from '../documents/side-folders.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import { withMaker } from './with-maker.ts'
import type { MadePacks } from './make-packs.ts'
import type { Shell } from './shell.ts'
import { stop, stoppable } from './stoppable.ts'
import type { FeatureTasks } from './tasks.ts'

export const releaseTasks: FeatureTasks<'releases'> = {
  folder: async (shell, { meetingId }) => {
    const path = await folderThere(shell, meetingId)
    return path === null ? null : { folderName: basename(path) }
  },

  openFolder: async (shell, { meetingId }) => {
    const path = await folderThere(shell, meetingId)
    if (path === null) throw new Failure({ kind: 'notFound' })
    await shell.showFolder(path)
    return null
  },

  write: (shell, { meetingId, pdf, to, proposals }) =>
    // Started first: it is ready by the time that somebody has chosen a folder.
    withMaker(shell, async (maker) => {
      const material = await ask(shell, 'releases.material', { meetingId, to, proposals })
      const folder = await shell.chooseFolder()
      if (folder === null) throw new Failure({ kind: 'cancelled' })
      // Loaded when first needed, as what writes files is by every task.
      const { preparePacks } = await import('./make-packs.ts')
      return stoppable(shell, 'releases.write', async (signal) => {
        const made = await preparePacks(shell, material, { maker, pdf, folder, signal })
        const { files, recognised } = await place(shell, material, made, { folder, signal })
        made.steps.placed()
        const { heldBack, lettersNotReady } = material
        const [packs, letters] = [made.packs.length, made.letters.length]
        return { packs, files, recognised, heldBack, letters, lettersNotReady, folderName: basename(folder) }
      })
    }),

  cancel: async (shell) => stop(shell, 'releases.write'),
}

/** A folder that holds an agency's packs still; what stands in its place by now is not opened. */
async function folderThere(shell: Shell, meetingId: string): Promise<string | null> {
  const path = await ask(shell, 'releases.lastFolder', { meetingId })
  if (path === null) return null
  const held = await Promise.all(
    [sideFolders.health, sideFolders.socialCare].map((name) =>
      stat(join(path, name)).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    ),
  )
  return held.includes(true) ? path : null
}

/**
 * What is about to leave is on disk in the store before any of it is in the folder, and is a line of the log once it is
 * there: if Accord locks or stops in between, the log says that it may have left.
 */
async function place(
  shell: Shell,
  { meetingId, to }: Pick<ReleaseMaterial, 'meetingId' | 'to'>,
  made: MadePacks,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<{ readonly files: number; readonly recognised: number }> {
  const { placePacks } = await import('./make-packs.ts')
  const letters = made.letters.map(({ written }) => written)
  const all = [...made.packs, ...made.letters.map((letter) => letter.folder)]
  const contents = [...all.flatMap((pack) => pack.files), ...made.index]
  return leaving(
    shell,
    { task: 'releases.write', aboutId: meetingId, folder, contents },
    async (madeIn) => {
      const ids = await ask(shell, 'releases.begin', { meetingId, to, packs: made.entries })
      const entries = made.entries.map((entry, index) => ({ ...entry, departureId: ids[index] }))
      return placePacks({ ...made, entries }, { folder, madeIn, signal }).catch(async (error: unknown) => {
        // writePacks leaves nothing behind where it fails, so that is what the log says; unless Accord has locked.
        await ask(shell, 'releases.abandon', { meetingId, departureIds: [...ids] }).catch(() => undefined)
        throw error
      })
    },
    (departureId, { released }) =>
      ask(shell, 'releases.record', { meetingId, to, packs: released, letters, departureId }),
  )
}
