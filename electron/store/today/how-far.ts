import { workingDaysBetween } from '../../../shared/kernel/dates.ts'
import type { MeetingSummary } from '../../../shared/meetings.ts'
import { dueDays } from '../../../shared/rules/time-limits.ts'
import type { ToRelease } from '../../../shared/today.ts'
import { selectPanel } from '../facts/select-panel.ts'
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
  const { terms } = await selectPanel(db)
  const found: ToRelease[] = []
  for (const meeting of meetings) {
    const { records } = await selectReleaseFacts(db, meeting.id)
    const due = dueDays(meeting.heldOn, terms).release
    const lateDays = today > due ? workingDaysBetween(due, today, terms.closedDays) : 0
    found.push({ ...meeting, next: nextOf(records.flatMap(packsOf)), lateDays })
  }
  return found
}

function nextOf(packs: readonly PackFacts[]): ToRelease['next'] {
  const waiting = packs.filter(
    (pack) => !isRefused(pack) && !pack.onWriting && pack.standing.receivedOn === null,
  )
  if (waiting.some(({ standing }) => standing.writtenAt === null)) return 'write'
  return waiting.some(({ standing }) => standing.sentOn === null) ? 'send' : 'receipt'
}
