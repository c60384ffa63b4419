import { keysTold, leftOut, pick } from './kernel/told.ts'
import type { KeysTold, Told } from './kernel/told.ts'
import { planMoney } from './plan-money.ts'
import type { CostedLine, PlanMoney } from './plan-money.ts'
import type { PlanFields } from './plans.ts'
import type { RecordLine } from './record-line.ts'

export type { RecordLine }

/** What a record says of a plan beside its lines; `later`: absent from records made before it was kept. */
const recorded = {
  splitBasis: 'always',
  contingencyPence: 'always',
  indicativeHealthPence: 'always',
  indicativeSocialCarePence: 'always',
  /** Whether there is a right to have a budget, and how a request was answered. */
  request: 'later',
  startsOn: 'later',
  pooled: 'later',
  section75Ref: 'later',
  disputed: 'later',
  interimPayer: 'later',
  healthReviewOn: 'later',
  councilReviewOn: 'later',
  directPaymentConsent: 'later',
  needsMet: 'later',
  /** How far it is; what it found is the council's own. */
  financialAssessment: 'later',
  healthDirectPaymentExcluded: leftOut('an order that health knows of: a block of its own copy'),
  councilDirectPaymentExcluded: leftOut('an order that the council knows of: a block of its own copy'),
  meansTestNote: leftOut('the council’s own: a block of its own copy'),
} as const satisfies Told<PlanFields, 'always' | 'later'>

type Recorded<When> = {
  [K in KeysTold<typeof recorded>]: (typeof recorded)[K] extends When ? K : never
}[KeysTold<typeof recorded>]

/** What was typed of a plan, as a record says it. */
export const recordedOf = (plan: PlanFields): Pick<PlanFields, KeysTold<typeof recorded>> =>
  pick(plan, keysTold(recorded))

export interface RecordPlan
  extends
    Readonly<Pick<PlanFields, Recorded<'always'>>>,
    Readonly<Partial<Pick<PlanFields, Recorded<'later'>>>> {
  readonly audience: 'both'
  readonly lines: readonly RecordLine[]
  /** First year, each later year, and what is paid once; absent from earlier records, whose lines say as much. */
  readonly money?: PlanMoney
  /** These four: sums of the lines, what is paid once among them; what signatories' limits are held against. */
  readonly annualPence: number
  readonly healthPence: number
  readonly socialCarePence: number
  readonly contributionPence: number
  readonly section117: boolean
}

/** A frozen line as it was costed. */
export const costedLine = (line: RecordLine): CostedLine => ({
  ...line,
  contributionSide: line.contributionSide ?? 'socialCare',
})

/** The record's own figures; of a record from before they were kept, what follows from its lines. */
export const moneyOf = (plan: Pick<RecordPlan, 'lines' | 'money'>): PlanMoney =>
  plan.money ?? planMoney(plan.lines.map(costedLine), null)
