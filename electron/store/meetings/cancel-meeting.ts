import { newId } from '../../../shared/kernel/ids.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRow, updateRows } from '../kernel/rows.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { carriedEntry, checkLater } from './carry-item.ts'
import { moveCases } from '../cases/move-cases.ts'
import { insertItems } from './rows/insert-items.ts'
import { isLate } from '../agenda/late-items.ts'
import { selectItems, selectMeeting } from '../facts/select-meeting.ts'
import { requireLive, requirePanel } from '../facts/states.ts'
import { toMeeting } from '../facts/to-meeting.ts'

/** Its agenda stays to be read; no case stays on it. */
export const cancelMeeting: CommandHandler<'meetings.cancel'> = async (
  tx,
  { meetingId, version, reason, toMeetingId },
  context,
) => {
  const meeting = await selectMeeting(tx, meetingId)
  requireLive(meeting)
  requirePanel(meeting)
  if (meeting.state === 'in_progress') throw notAllowed('started')
  await updateRow(tx, 'meeting', meetingId, version, { state: 'cancelled' }, context)
  const { who, at } = context
  const row = { id: newId(), meetingId, reason, memberId: who.memberId, at }
  await tx.insertInto('meetingCancellation').values(row).execute()
  const listed = (await selectItems(tx, meetingId)).filter(
    ({ caseId, state }) => caseId !== null && state !== 'carried',
  )
  if (toMeetingId !== null) await carryAll(tx, meeting, listed, { toMeetingId, reason }, context)
  const caseIds = listed.flatMap(({ caseId }) => caseId ?? [])
  await moveCases(tx, caseIds, toMeetingId === null ? 'triaged' : 'listed', context)
  return toMeeting(await selectMeeting(tx, meetingId))
}

interface Carried {
  readonly toMeetingId: string
  readonly reason: string
}

async function carryAll(
  tx: WriteDb,
  meeting: Row<'meeting'>,
  items: readonly Row<'agendaItem'>[],
  { toMeetingId, reason }: Carried,
  context: Context,
): Promise<void> {
  const later = await selectMeeting(tx, toMeetingId)
  checkLater(meeting, later)
  const { terms } = await selectPanelOf(tx, later)
  const late = isLate(later, terms, context.today)
  const entries = items.map((item) => carriedEntry(item, { heldOn: meeting.heldOn, reason, late }))
  const changes = { state: 'carried' as const, carriedToMeetingId: toMeetingId, carriedReason: reason }
  await updateRows(
    tx,
    'agendaItem',
    items.map((old) => ({ old, changes })),
    context,
  )
  await insertItems(tx, toMeetingId, entries, 'beforeClosing', context)
}
