import type { CaseState, CaseSummary } from '../../../shared/cases.ts'
import { caseSummaries } from '../facts/case-summaries.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Before the panel, or the front line, has said anything. */
export const undecidedStates: readonly CaseState[] = ['triaged', 'listed', 'heard']

// What fits on the page without scrolling.
const few = 5

/** Undecided cases, the one whose referral has waited longest first; those that have no referral last. */
export async function oldestCases(db: ReadDb, today: string): Promise<CaseSummary[]> {
  const referred = await longestReferred(db)
  const left = few - referred.length
  return caseSummaries(db, [...referred, ...(left > 0 ? await neverReferred(db, left) : [])], today)
}

/** In the order of an index of what waits alone, each where its first referral stands. */
async function longestReferred(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('referral')
    .select('referral.caseId')
    .where('referral.caseWaits', '=', (eb) => eb.lit(1))
    .where('referral.caseId', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('referral as earlier')
            .select('earlier.id')
            .whereRef('earlier.caseId', '=', 'referral.caseId')
            .where((of) =>
              of(
                of.refTuple('earlier.referredOn', 'earlier.id'),
                '<',
                of.refTuple('referral.referredOn', 'referral.id') as never,
              ),
            ),
        ),
      ),
    )
    .orderBy('referral.referredOn')
    .orderBy('referral.caseId')
    .limit(few)
    .execute()
  return rows.flatMap(({ caseId }) => caseId ?? [])
}

async function neverReferred(db: ReadDb, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('case')
    .select('case.id')
    .where('case.state', 'in', undecidedStates)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('referral').select('referral.id').whereRef('referral.caseId', '=', 'case.id'),
        ),
      ),
    )
    .orderBy('case.id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
