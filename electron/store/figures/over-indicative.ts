import type { Figures } from '../../../shared/figures.ts'
import type { ReadDb } from '../kernel/schema.ts'

const mostShown = 12

/** What each agency thought of, its largest where it referred twice, against a year of the plan. */
export async function selectOver(db: ReadDb): Promise<Pick<Figures, 'over' | 'overAll' | 'overOf'>> {
  const thought = db
    .selectFrom('referral')
    .select(['caseId', 'side', (eb) => eb.fn.max<number>('indicativePence').as('pence')])
    .where('caseId', 'is not', null)
    .where('indicativePence', 'is not', null)
    .groupBy(['caseId', 'side'])
    .as('thought')
  const rows = await db
    .selectFrom('case')
    .innerJoin(thought, 'thought.caseId', 'case.id')
    .select(['case.id as caseId', 'case.reference'])
    .select((eb) => [
      eb.fn.sum<number>('thought.pence').as('indicativePence'),
      eb
        .selectFrom('budgetLine')
        .select((of) => of.fn.sum<number | null>('budgetLine.annualPence').as('pence'))
        .whereRef('budgetLine.caseId', '=', 'case.id')
        .as('budgetPence'),
    ])
    .where('case.state', '<>', 'closed')
    .groupBy(['case.id', 'case.reference'])
    .execute()
  const over = rows
    .map((row) => ({
      ...row,
      indicativePence: row.indicativePence,
      budgetPence: row.budgetPence ?? 0,
    }))
    .filter(({ indicativePence, budgetPence }) => budgetPence > indicativePence)
    .toSorted((a, b) => b.budgetPence - b.indicativePence - (a.budgetPence - a.indicativePence))
  return { over: over.slice(0, mostShown), overAll: over.length, overOf: rows.length }
}
