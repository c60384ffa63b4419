import { basename } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'

export const minutesTasks: FeatureTasks<'minutes'> = {
  write: async (shell, { meetingId, pdf }) => {
    const material = await ask(shell, 'minutes.material', { meetingId })
    const folder = await shell.chooseFolder('minutes')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    // Loaded when first needed: the makers of documents would slow every start down.
    const { makeMinutes } = await import('./make-minutes.ts')
    const { writeFiles } = await import('../documents/write-files.ts')
    const made = await makeMinutes(shell, material, pdf)
    const files = made.flatMap((one) => one.files)
    const copies = made.map(({ written }) => written)
    // The log is written once the copies are on disk: a line in it is a promise that they left.
    await leaving(
      shell,
      { task: 'minutes.write', aboutId: meetingId, folder, contents: files },
      (madeIn) => writeFiles(folder, files, { madeIn }).catch(sayWhichFolder),
      (departureId) => ask(shell, 'minutes.record', { meetingId, copies, departureId }),
    )
    return { copies: made.length, files: files.length, folderName: basename(folder) }
  },
}
