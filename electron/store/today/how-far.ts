import { addWorkingDays, workingDaysBetween } from '../../../shared/kernel/dates.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { PanelTerms } from '../../../shared/panels.ts'
import type { MeetingSummary } from '../../../shared/meetings.ts'
import { dueDays } from '../../../shared/rules/time-limits.ts'
import type { ToRelease } from '../../../shared/today.ts'
import { panelsBook } from '../facts/select-panel.ts'
import { isRefused, packsOf, selectReleaseFacts } from '../releases/select-facts.ts'
import type { PackFacts } from '../releases/select-facts.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Signed meetings, which are few at any time: what is next of their packs, and whether it is late by the terms. */
export async function howFar(
  db: ReadDb,
  meetings: readonly MeetingSummary[],
  today: string,
): Promise<ToRelease[]> {
  if (meetings.length === 0) return []
  const panelOf = await panelsBook(db)
  const found: ToRelease[] = []
  for (const meeting of meetings) {
    const { terms } = panelOf(meeting)
    const { records } = await selectReleaseFacts(db, meeting.id)
    const due = dueDays(meeting.heldOn, terms).release
    const packs = records.filter(({ record }) => record.row.confirmed === 0).flatMap(packsOf)
    const lateDays = pastBy(due, today, terms)
    found.push({ ...meeting, next: nextOf(packs), lateDays, noReceipt: noReceipts(packs, today, terms) })
  }
  return found
}

/** Working days past the last day in time. */
export const pastBy = (due: string, today: string, { closedDays }: Pick<PanelTerms, 'closedDays'>): number =>
  today > due ? workingDaysBetween(due, today, closedDays) : 0

/** By agency: counted from the pack that was sent first. */
export const noReceipts = (
  packs: readonly Pick<PackFacts, 'side' | 'standing'>[],
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

function nextOf(packs: readonly PackFacts[]): ToRelease['next'] {
  const waiting = packs.filter(
    (pack) => !isRefused(pack) && !pack.onWriting && pack.standing.receivedOn === null,
  )
  if (waiting.some(({ standing }) => standing.writtenAt === null)) return 'write'
  return waiting.some(({ standing }) => standing.sentOn === null) ? 'send' : 'receipt'
}
