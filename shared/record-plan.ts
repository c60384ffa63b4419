import type { Frequency } from './kernel/money.ts'
import { planMoney } from './plan-money.ts'
import type { CostedLine, PlanMoney } from './plan-money.ts'
import type { BudgetLineFields, BudgetRequest } from './plans.ts'
import type { Side } from './kernel/text.ts'

export interface RecordLine {
  readonly lineNo: number
  readonly description: string
  readonly outcome: string
  readonly need: string
  readonly category: string
  readonly provider: string
  readonly unitPence: number
  readonly unitsHundredths: number
  readonly unitName: string
  readonly frequency: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** Term-time: in how many weeks of a year it is paid. Absent: in all. */
  readonly weeksAYear?: number
  /** What falls in its own first twelve months; of a one-off, the amount. */
  readonly annualPence: number
  readonly healthPence: number
  readonly socialCarePence: number
  readonly contributionPence: number
  /** Towards whose part it is charged. This and the next three: absent from records made before they were kept. */
  readonly contributionSide?: Side
  readonly netOrGross?: BudgetLineFields['netOrGross']
  readonly account?: string
  readonly vatLead?: string
  readonly managementType: string
  /** What speaks for it: a guideline, other evidence, the person's experience; and how. */
  readonly evidence: BudgetLineFields['evidence']
  readonly evidenceNote: string
  /** What it replaces, and what that cost a year; null where nobody knows. */
  readonly replaces: string
  readonly replacesPence: number | null
}

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
  frequency: line.frequency as Frequency,
  contributionSide: line.contributionSide ?? 'socialCare',
})

/** The record's own figures; of a record from before they were kept, what follows from its lines. */
export const moneyOf = (plan: Pick<RecordPlan, 'lines' | 'money'>): PlanMoney =>
  plan.money ?? planMoney(plan.lines.map(costedLine), null)
