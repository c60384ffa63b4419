import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { selectAgenda } from '../agenda/select-agenda.ts'
import { selectItem } from '../facts/select-meeting.ts'
import { requireInProgress, requirePanel } from '../facts/states.ts'
import { takeItem } from './rows/taken-items.ts'

/** Only what a team has decided to take there: the outcome itself chooses the soonest. */
export const takeTo: CommandHandler<'meetings.takeTo'> = async (tx, { itemId, toMeetingId }, context) => {
  const { item, meeting } = await selectItem(tx, itemId)
  requirePanel(meeting)
  requireInProgress(meeting)
  const decision = await tx
    .selectFrom('decision')
    .select('verdict')
    .where('itemId', '=', itemId)
    .executeTakeFirst()
  if (item.caseId === null || decision?.verdict !== 'to_risk_panel') throw notAllowed('notTaken')
  await takeItem(tx, { item, meeting, caseId: item.caseId }, toMeetingId, context)
  return selectAgenda(tx, meeting.id, context.today)
}
