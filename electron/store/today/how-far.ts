import { addWorkingDays, workingDaysBetween } from '../../../shared/kernel/dates.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { PanelTerms } from '../../../shared/panels.ts'
import type { MeetingSummary } from '../../../shared/meetings.ts'
import { dueDays } from '../../../shared/rules/time-limits.ts'
import type { ToRelease } from '../../../shared/today.ts'
import { panelsBook } from '../facts/select-panel.ts'
import { selectPacksOfMeetings } from '../releases/packs-of-meetings.ts'
import type { PackOfMeeting } from '../releases/packs-of-meetings.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Of signed meetings, what is next of their packs, and whether it is late by the terms. */
export async function howFar(
  db: ReadDb,
  meetings: readonly MeetingSummary[],
  today: string,
): Promise<ToRelease[]> {
  if (meetings.length === 0) return []
  const panelOf = await panelsBook(db)
  const packsOf = await selectPacksOfMeetings(
    db,
    meetings.map(({ id }) => id),
  )
  return meetings.map((meeting) => {
    const { terms } = panelOf(meeting)
    const due = dueDays(meeting.heldOn, terms).release
    const packs = packsOf.get(meeting.id) ?? []
    const lateDays = pastBy(due, today, terms)
    return { ...meeting, next: nextOf(packs), lateDays, noReceipt: noReceipts(packs, today, terms) }
  })
}

/** Working days past the last day in time. */
export const pastBy = (due: string, today: string, { closedDays }: Pick<PanelTerms, 'closedDays'>): number =>
  today > due ? workingDaysBetween(due, today, closedDays) : 0

/** By agency: counted from the pack that was sent first. */
export const noReceipts = (
  packs: readonly Pick<PackOfMeeting, 'side' | 'standing'>[],
  today: string,
  terms: Pick<PanelTerms, 'closedDays' | 'receiptDaysAfter'>,
): ToRelease['noReceipt'] =>
  sides.flatMap((side) => {
    const sent = packs.flatMap((pack) =>
      pack.side === side && pack.standing.receivedOn === null ? (pack.standing.sentOn ?? []) : [],
    )
    const [sentOn] = sent.toSorted()
    if (sentOn === undefined) return []
    const due = addWorkingDays(sentOn, terms.receiptDaysAfter, terms.closedDays)
    const lateDays = pastBy(due, today, terms)
    return lateDays > 0 ? [{ side, sentOn, lateDays }] : []
  })

function nextOf(packs: readonly PackOfMeeting[]): ToRelease['next'] {
  const waiting = packs.filter(
    (pack) => !pack.isRefused && !pack.onWriting && pack.standing.receivedOn === null,
  )
  if (waiting.some(({ standing }) => standing.writtenAt === null)) return 'write'
  return waiting.some(({ standing }) => standing.sentOn === null) ? 'send' : 'receipt'
}
