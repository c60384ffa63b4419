import { basename } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'

export const invitationTasks: FeatureTasks<'invitations'> = {
  write: async (shell, input) => {
    const folder = await shell.chooseFolder('invitation')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    const invitation = await ask(shell, 'invitations.prepare', input)
    // Loaded when first needed: start-up does not wait for the makers of files.
    const { calendarFile } = await import('../documents/invitations/calendar.ts')
    const { writeFiles } = await import('../documents/write-files.ts')
    const file = calendarFile(invitation)
    await leaving(
      shell,
      { task: 'invitations.write', aboutId: input.meetingId, folder, contents: [file] },
      (madeIn) => writeFiles(folder, [file], { madeIn }).catch(sayWhichFolder),
    )
    return { fileName: file.name, folderName: basename(folder), sequence: invitation.sequence }
  },
}
