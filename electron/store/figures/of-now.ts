import { dateOf, daysBetween } from '../../../shared/kernel/dates.ts'
import { waitingSteps } from '../../../shared/figures.ts'
import type { OpenActions, Waiting } from '../../../shared/figures.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { undecidedStates } from '../today/oldest-cases.ts'

/** Since the earliest of a case's referrals was sent. */
export async function selectWaiting(db: ReadDb, today: string): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom('case')
    .leftJoin('referral', 'referral.caseId', 'case.id')
    .select(['case.id', 'case.openedAt', (eb) => eb.fn.min<string | null>('referral.referredOn').as('since')])
    .where('case.state', 'in', undecidedStates)
    .groupBy(['case.id', 'case.openedAt'])
    .execute()
  const days = rows.map(({ since, openedAt }) => daysBetween(since ?? dateOf(openedAt), today))
  return waitingSteps.map((fromDays, index) => {
    const next = waitingSteps[index + 1] ?? Number.POSITIVE_INFINITY
    // What was referred tomorrow, by a clock that is ahead, has not waited.
    const cases = days.filter((one) => Math.max(0, one) >= fromDays && Math.max(0, one) < next).length
    return { fromDays, cases }
  })
}

export async function selectOpenActions(db: ReadDb, today: string): Promise<readonly OpenActions[]> {
  const rows = await db.selectFrom('action').select(['side', 'dueOn']).where('state', '=', 'open').execute()
  const bySide = Map.groupBy(rows, ({ side }) => side)
  return (['health', 'socialCare', null] as const)
    .filter((side) => side !== null || bySide.has(null))
    .map((side) => {
      const own = bySide.get(side) ?? []
      const overdue = own.filter(({ dueOn }) => dueOn !== null && dueOn < today).length
      return { side, overdue, inTime: own.length - overdue }
    })
}
