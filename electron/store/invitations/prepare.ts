import { newId } from '../../../shared/kernel/ids.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { requirePanel } from '../facts/states.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { invitationBody, isAnother, selectKept, toLeave } from './select-invitation.ts'
import type { InvitationBody, KeptInvitation } from './select-invitation.ts'

/** Asked for again without a change it is the same to the byte. */
export const prepareInvitation: CommandHandler<'invitations.prepare'> = async (tx, { meetingId }, { at }) => {
  const meeting = await selectMeeting(tx, meetingId)
  requirePanel(meeting)
  if (meeting.state === 'draft') throw notAllowed('notOpen')
  const kept = await selectKept(tx, meetingId)
  if (meeting.state === 'cancelled' && kept === null) throw notAllowed('notInvited')
  const body = toLeave(kept, await invitationBody(tx, meeting))
  return { uid: meetingId, ...(await keep(tx, meeting, kept, body, at)), ...body }
}

async function keep(
  tx: WriteDb,
  meeting: Row<'meeting'>,
  kept: KeptInvitation | null,
  now: InvitationBody,
  at: string,
): Promise<{ sequence: number; changedAt: string }> {
  const body = JSON.stringify(now)
  if (kept === null) {
    const row = { id: newId(), meetingId: meeting.id, sequence: 0, changedAt: at, body }
    await tx.insertInto('invitation').values(row).execute()
    return { sequence: 0, changedAt: at }
  }
  const { sequence: before, changedAt } = kept.row
  if (JSON.stringify(kept.body) === body) return { sequence: before, changedAt }
  const sequence = isAnother(kept.body, now) ? before + 1 : before
  const changes = { sequence, changedAt: at, body }
  await tx.updateTable('invitation').set(changes).where('id', '=', kept.row.id).execute()
  return { sequence, changedAt: at }
}
