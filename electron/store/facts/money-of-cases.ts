import type { CaseSummary } from '../../../shared/cases.ts'
import { spendOf } from '../../../shared/money-words.ts'
import { planMoney } from '../../../shared/plan-money.ts'
import { emptyLine } from '../../../shared/plans.ts'
import type { BudgetLineFields, PlanFields } from '../../../shared/plans.ts'
import type { ReadDb } from '../kernel/schema.ts'

export type CaseMoney = Pick<CaseSummary, 'healthPence' | 'socialCarePence' | 'spend'>

export const noMoney: CaseMoney = {
  healthPence: 0,
  socialCarePence: 0,
  spend: spendOf(planMoney([], null), 'paid'),
}

/** By case id, for lists: who pays, and what comes back and is paid once; a case without a line is left out. */
export async function moneyOfCases(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseMoney>> {
  const plans = await db
    .selectFrom('plan')
    .select(['caseId', 'body'])
    .where('caseId', 'in', caseIds)
    .execute()
  const starts = new Map(plans.map(({ caseId, body }) => [caseId, startOf(body)]))
  const rows = await db
    .selectFrom('budgetLine')
    .select(['caseId', 'body'])
    .where('caseId', 'in', caseIds)
    .execute()
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId)
  return new Map(
    [...byCase].map(([caseId, lines]) => [
      caseId,
      moneyOfLines(lines.map(toCosted), starts.get(caseId) ?? null),
    ]),
  )
}

// Written by this app and checked when it was: a list is too long to check each line again.
const toCosted = ({ body }: { readonly body: string }): BudgetLineFields => ({
  ...emptyLine,
  ...(JSON.parse(body) as BudgetLineFields),
})
const startOf = (body: string): string | null => (JSON.parse(body) as Partial<PlanFields>).startsOn ?? null

const moneyOfLines = (lines: readonly BudgetLineFields[], startsOn: string | null): CaseMoney => ({
  healthPence: lines.reduce((sum, line) => sum + line.healthPence, 0),
  socialCarePence: lines.reduce((sum, line) => sum + line.socialCarePence, 0),
  spend: spendOf(planMoney(lines, startsOn), 'paid'),
})
