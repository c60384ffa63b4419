import { basename } from 'node:path'
import type { MinutesMaterial } from '../../shared/minutes.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'

export const minutesTasks: FeatureTasks<'minutes'> = {
  write: async (shell, { meetingId, pdf }) => {
    const reply = await shell.store().call('minutes.material', { meetingId })
    if (!reply.ok) throw new Failure(reply.error)
    const material = reply.value as MinutesMaterial
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
      { task: 'minutes.write', about: meetingId, folder, contents: files },
      (madeIn) => writeFiles(folder, files, { madeIn }).catch(sayWhichFolder),
      (id) => shell.store().recordMinutes(meetingId, copies, id),
    )
    return { copies: made.length, files: files.length, folderName: basename(folder) }
  },
}
