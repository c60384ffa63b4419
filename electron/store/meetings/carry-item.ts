import { longDate } from '../../../shared/kernel/dates.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import { stopClock } from '../room/item-clock.ts'
import { changedSinceReadBack } from '../records/read-back.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { moveCases } from '../cases/move-cases.ts'
import { insertItems } from './rows/insert-items.ts'
import type { ItemEntry } from './rows/insert-items.ts'
import { isLate } from '../agenda/late-items.ts'
import { selectAgenda } from '../agenda/select-agenda.ts'
import { selectItem, selectMeeting } from '../facts/select-meeting.ts'
import type { ItemOnAgenda } from '../facts/select-meeting.ts'
import { requireLive, requirePanel } from '../facts/states.ts'

/** The item stays here as carried, with its reason; a new one stands on the later agenda and knows where it came from. */
export const carryItem: CommandHandler<'meetings.carry'> = async (
  tx,
  { itemId, version, toMeetingId, reason },
  context,
) => {
  const { item, meeting } = await selectItem(tx, itemId)
  requireLive(meeting)
  requirePanel(meeting)
  await checkItem(tx, { item, meeting }, context.today)
  if (reason.trim() === '') throw invalid({ reason: 'say why it is put off' })
  const later = await selectMeeting(tx, toMeetingId)
  checkLater(meeting, later)
  const { terms } = await selectPanelOf(tx, later)
  const late = isLate(later, terms, context.today)
  const entry = carriedEntry(item, { heldOn: meeting.heldOn, reason, late })
  // Nobody came to it: the clock of what waits for a quorum has run.
  const cameUp = item.state !== 'waiting' || item.withoutQuorum !== null
  const changes = {
    state: 'carried' as const,
    carriedToMeetingId: toMeetingId,
    carriedReason: reason,
    notReached: meeting.state === 'in_progress' && !cameUp ? 1 : 0,
  }
  await updateRow(tx, 'agendaItem', itemId, version, changes, context)
  await stopClock(tx, itemId, context.at)
  await insertItems(tx, toMeetingId, [entry], 'beforeClosing', context)
  if (item.caseId !== null) await moveCases(tx, [item.caseId], 'listed', context)
  return selectAgenda(tx, meeting.id, context.today)
}

interface Carrying {
  readonly heldOn: string
  readonly reason: string
  readonly late: boolean
}

/**
 * The item as it arrives on the later agenda. Whoever carries it knows when the next meeting is: where it is late there,
 * the reason it is carried for is the leave.
 */
export function carriedEntry(item: Row<'agendaItem'>, { heldOn, reason, late }: Carrying): ItemEntry {
  const { id: carriedFromItemId, kind, title, minutes, presenter, caseId, about } = item
  return {
    kind,
    title,
    minutes,
    presenter,
    caseId,
    about,
    carriedFromItemId,
    chainId: item.chainId ?? item.id,
    ...(late && { late: 1, lateReason: `Put off from ${longDate(heldOn)}: ${reason}` }),
  }
}

/** Decided means that the read-back stands: a case changed since may be carried after all. */
async function checkItem(db: ReadDb, { item, meeting }: ItemOnAgenda, today: string): Promise<void> {
  if (item.state === 'carried') throw notAllowed('carried')
  if (item.state === 'done') throw notAllowed('decided')
  if (item.state !== 'decided') return
  const changed = await changedSinceReadBack(db, meeting, [item.id], today)
  if (!changed.has(item.id)) throw notAllowed('decided')
}

export function checkLater(from: Row<'meeting'>, to: Row<'meeting'>): void {
  if (to.state !== 'draft' && to.state !== 'open')
    throw invalid({ toMeetingId: 'choose a meeting that has not started' })
  if (to.panelId !== from.panelId) throw invalid({ toMeetingId: 'another panel’s meeting' })
  const [then, now] = [`${to.heldOn} ${to.startsAt}`, `${from.heldOn} ${from.startsAt}`]
  if (to.id === from.id || then <= now) throw invalid({ toMeetingId: 'choose a later meeting' })
}
