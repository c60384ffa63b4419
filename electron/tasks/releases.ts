import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { sideFolders } from '../documents/side-folders.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import type { MadePacks } from './make-packs.ts'
import type { Shell } from './shell.ts'
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

  write: async (shell, { meetingId, pdf, proposals }) => {
    const material = await ask(shell, 'releases.material', { meetingId, proposals })
    const folder = await shell.chooseFolder()
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    // Loaded when first needed: the makers of documents would slow every start down.
    const { preparePacks } = await import('./make-packs.ts')
    const made = await preparePacks(shell, material, pdf, folder)
    const { files, recognised } = await place(shell, meetingId, made, folder)
    const { heldBack, lettersNotReady } = material
    return {
      packs: made.packs.length,
      files,
      recognised,
      heldBack,
      letters: made.letters.length,
      lettersNotReady,
      folderName: basename(folder),
    }
  },
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
  meetingId: string,
  made: MadePacks,
  folder: string,
): Promise<{ readonly files: number; readonly recognised: number }> {
  const { placePacks } = await import('./make-packs.ts')
  const letters = made.letters.map(({ written }) => written)
  const all = [...made.packs, ...made.letters.map((letter) => letter.folder)]
  const contents = [...all.flatMap((pack) => pack.files), ...made.index]
  return leaving(
    shell,
    { task: 'releases.write', aboutId: meetingId, folder, contents },
    async (madeIn) => {
      const ids = await ask(shell, 'releases.begin', { meetingId, packs: made.entries })
      const entries = made.entries.map((entry, index) => ({ ...entry, departureId: ids[index] }))
      return placePacks({ ...made, entries }, folder, madeIn).catch(async (error: unknown) => {
        // writePacks leaves nothing behind where it fails, so that is what the log says; unless Accord has locked.
        await ask(shell, 'releases.abandon', { meetingId, departureIds: [...ids] }).catch(() => undefined)
        throw error
      })
    },
    (departureId, { released }) =>
      ask(shell, 'releases.record', { meetingId, packs: released, letters, departureId }),
  )
}
