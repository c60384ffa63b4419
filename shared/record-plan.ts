import type { BudgetLineFields, BudgetRequest } from './plans.ts'
import type { Side } from './text.ts'

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
