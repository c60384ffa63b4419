import { basename } from 'node:path'
import { Failure, invalid } from '../../shared/kernel/reply.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import { stop, stoppable } from './stoppable.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'
import { withMaker } from './with-maker.ts'

export const personPartTasks: FeatureTasks<'personParts'> = {
  write: async (shell, { meetingId, readers, pdf, why }) => {
    const material = await ask(shell, 'personParts.material', { meetingId, readers })
    if (material.parts.length === 0) throw invalid({ readers: 'nothing may be written' })
    const folder = await shell.chooseFolder('minutes')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    // Loaded when first needed: what writes files would slow every start down.
    const { makeParts } = await import('./make-parts.ts')
    const { writeFiles } = await import('../documents/write-files.ts')
    return stoppable(shell, 'personParts.write', async (signal) => {
      const made = await withMaker(shell, (maker) => makeParts(shell, maker, material, pdf, signal))
      const { files, written: parts, sayDone } = made
      await leaving(
        shell,
        { task: 'personParts.write', aboutId: meetingId, folder, contents: files },
        (madeIn) => writeFiles(folder, files, { madeIn, signal }).catch(sayWhichFolder),
        (departureId) => ask(shell, 'personParts.record', { meetingId, parts, why, departureId }),
      )
      sayDone()
      const people = new Set(material.parts.map(({ recordId }) => recordId)).size
      return { people, files: files.length, folderName: basename(folder) }
    })
  },

  cancel: async (shell) => stop(shell, 'personParts.write'),
}
