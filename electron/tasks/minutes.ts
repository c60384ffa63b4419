import { basename } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import { stop, stoppable } from './stoppable.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'
import { withMaker } from './with-maker.ts'

export const minutesTasks: FeatureTasks<'minutes'> = {
  write: async (shell, { meetingId, pdf, copies: chosen, why }) => {
    const whole = await ask(shell, 'minutes.material', { meetingId })
    const material = {
      ...whole,
      copies: whole.copies.filter(({ copy }) => chosen?.includes(copy.key) ?? true),
    }
    if (chosen !== undefined && material.copies.length < new Set(chosen).size)
      throw new Failure({ kind: 'notFound' })
    const folder = await shell.chooseFolder('minutes')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    // Loaded when first needed: what writes files would slow every start down.
    const { makeMinutes } = await import('./make-minutes.ts')
    const { writeFiles } = await import('../documents/write-files.ts')
    return stoppable(shell, 'minutes.write', async (signal) => {
      const made = await withMaker(shell, (maker) => makeMinutes(shell, maker, material, pdf, signal))
      const { files, written: copies, sayDone } = made
      // The log is written once the copies are on disk: a line in it is a promise that they left.
      await leaving(
        shell,
        { task: 'minutes.write', aboutId: meetingId, folder, contents: files },
        (madeIn) => writeFiles(folder, files, { madeIn, signal }).catch(sayWhichFolder),
        (departureId) => ask(shell, 'minutes.record', { meetingId, copies, why, departureId }),
      )
      sayDone()
      return { copies: copies.length, files: files.length, folderName: basename(folder) }
    })
  },

  cancel: async (shell) => stop(shell, 'minutes.write'),
}
