import { planMoney } from './plan-money.ts'
import type { CostedLine, PlanMoney } from './plan-money.ts'
import type { BudgetRequest } from './plans.ts'
import type { RecordLine } from './record-line.ts'

export type { RecordLine }

export interface RecordPlan {
  readonly audience: 'both'
  readonly lines: readonly RecordLine[]
  /** First year, each later year, and what is paid once; absent from earlier records, whose lines say as much. */
  readonly money?: PlanMoney
  /** These four: sums of the lines, what is paid once among them; what signatories' limits are held against. */
  readonly annualPence: number
  readonly healthPence: number
  readonly socialCarePence: number
  readonly contributionPence: number
  readonly splitBasis: string
  readonly section117: boolean
  readonly contingencyPence: number
  readonly indicativeHealthPence: number | null
  readonly indicativeSocialCarePence: number | null
  /** Whether there is a right to have a budget, and how a request was answered; absent from earlier records. */
  readonly request?: BudgetRequest
}

/** A frozen line as it was costed. */
export const costedLine = (line: RecordLine): CostedLine => ({
  ...line,
  contributionSide: line.contributionSide ?? 'socialCare',
})

/** The record's own figures; of a record from before they were kept, what follows from its lines. */
export const moneyOf = (plan: Pick<RecordPlan, 'lines' | 'money'>): PlanMoney =>
  plan.money ?? planMoney(plan.lines.map(costedLine), null)
