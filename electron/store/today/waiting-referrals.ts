import { addDays, daysBetween } from '../../../shared/kernel/dates.ts'
import type { WaitingReferrals } from '../../../shared/today.ts'
import type { ReadDb } from '../kernel/schema.ts'

const longDays = 28

/** People, as the queue lists them: two agencies' referrals about one person are one line, as old as the first. */
export async function waitingReferrals(db: ReadDb, today: string): Promise<WaitingReferrals> {
  const rows = await db
    .selectFrom('referral')
    .select((eb) => ['personId', eb.fn.min<string>('referredOn').as('since')])
    .where('state', '=', 'open')
    .groupBy('personId')
    .execute()
  const days = rows.map(({ since }) => Math.max(0, daysBetween(since, today)))
  const longSince = addDays(today, -longDays)
  return {
    people: rows.length,
    long: rows.filter(({ since }) => since < longSince).length,
    oldestDays: Math.max(0, ...days),
  }
}
