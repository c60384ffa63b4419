import { basename } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import type { Invitation } from '../../shared/invitations.ts'
import { leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'

export const invitationTasks: FeatureTasks<'invitations'> = {
  write: async (shell, input) => {
    const folder = await shell.chooseFolder('invitation')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    const reply = await shell.store().call('invitations.prepare', input)
    if (!reply.ok) throw new Failure(reply.error)
    const invitation = reply.value as Invitation
    // Loaded when first needed: start-up does not wait for the makers of files.
    const { calendarFile } = await import('../documents/invitations/calendar.ts')
    const { writeFiles } = await import('../documents/write-files.ts')
    const file = calendarFile(invitation)
    await leaving(
      shell,
      { task: 'invitations.write', about: input.meetingId, folder, contents: [file] },
      (madeIn) => writeFiles(folder, [file], { madeIn }).catch(sayWhichFolder),
    )
    return { fileName: file.name, folderName: basename(folder), sequence: invitation.sequence }
  },
}
