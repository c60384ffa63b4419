import type { CaseState, CaseSummary } from '../../../shared/cases.ts'
import { caseSummaries } from '../facts/case-summaries.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Before the panel, or the front line, has said anything. */
export const undecidedStates: readonly CaseState[] = ['triaged', 'listed', 'heard']

// What fits on the page without scrolling.
const few = 5

/** Undecided cases, the one whose referral has waited longest first. */
export async function oldestCases(db: ReadDb, today: string): Promise<CaseSummary[]> {
  const rows = await db
    .selectFrom('case')
    .select('case.id')
    .where('case.state', 'in', undecidedStates)
    .orderBy(
      (eb) =>
        eb
          .selectFrom('referral')
          .select((of) => of.fn.min<string>('referral.referredOn').as('since'))
          .whereRef('referral.caseId', '=', 'case.id'),
      (order) => order.asc().nullsLast(),
    )
    .orderBy('case.id')
    .limit(few)
    .execute()
  const ids = rows.map((row) => row.id)
  return caseSummaries(db, ids, today)
}
