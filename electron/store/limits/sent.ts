import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** When the first of a meeting's papers and minutes went out; null: nothing has. */
export interface Sent {
  readonly papersAt: string | null
  readonly minutesAt: string | null
}

/** By meeting id. */
export async function selectSent(
  db: ReadDb,
  meetingIds: readonly string[],
): Promise<(meetingId: string) => Sent> {
  const [papers, minutes] = [new Map<string, string>(), new Map<string, string>()]
  for (const run of inRuns([...new Set(meetingIds)])) {
    const issued = await db
      .selectFrom('paperIssue')
      .select(['meetingId', (eb) => eb.fn.min<string>('issuedAt').as('at')])
      .where('meetingId', 'in', run)
      .groupBy('meetingId')
      .execute()
    for (const { meetingId, at } of issued) papers.set(meetingId, at)
    const copied = await db
      .selectFrom('minutesCopy')
      .select(['meetingId', (eb) => eb.fn.min<string>('at').as('at')])
      .where('meetingId', 'in', run)
      // Version 0 is a draft from before the close.
      .where('minutesVersion', '>', 0)
      // One person's part is not the minutes.
      .where('part', '=', '')
      .groupBy('meetingId')
      .execute()
    for (const { meetingId, at } of copied) minutes.set(meetingId, at)
  }
  return (meetingId) => ({
    papersAt: papers.get(meetingId) ?? null,
    minutesAt: minutes.get(meetingId) ?? null,
  })
}
