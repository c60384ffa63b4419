import { addDays, daysBetween } from '../../../shared/kernel/dates.ts'
import type { WaitingReferrals } from '../../../shared/today.ts'
import type { ReadDb } from '../kernel/schema.ts'

const longDays = 28

/** People, as the queue lists them: two agencies' referrals about one person are one line, as old as the first. */
export async function waitingReferrals(db: ReadDb, today: string): Promise<WaitingReferrals> {
  const people = db
    .selectFrom('referral')
    .select((eb) => eb.fn.min<string>('referredOn').as('since'))
    .where('state', '=', 'open')
    .groupBy('personId')
    .as('waiting')
  const { long, oldest, all } = await db
    .selectFrom(people)
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('since', '<', addDays(today, -longDays)).as('long'),
      eb.fn.min<string | null>('since').as('oldest'),
    ])
    .executeTakeFirstOrThrow()
  return { people: all, long, oldestDays: oldest === null ? 0 : Math.max(0, daysBetween(oldest, today)) }
}
