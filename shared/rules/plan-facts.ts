import { keysTold, leftOut, pick } from '../kernel/told.ts'
import type { Told } from '../kernel/told.ts'
import type { BudgetLine, BudgetLineFields, PlanFields } from '../plans.ts'
import { forbiddenSpending } from './forbidden-spending.ts'
import type { PlanInput, PlanLine } from './plan-input.ts'

export interface PlanFacts {
  readonly plan: PlanFields
  readonly lines: readonly BudgetLine[]
  readonly section117: boolean
  readonly risk: { readonly risksExplained: boolean; readonly procedureAgreed: boolean }
  /** The decision so far; absent before the panel has heard it. */
  readonly decision?: { readonly changesRecommendation: boolean; readonly changesReason: string }
  /** The day the rules are looked up for where the plan has no start date yet. */
  readonly today: string
}

/** What the store keeps, as the rules want it. */
export function planInput(facts: PlanFacts): PlanInput {
  const { plan, decision } = facts
  return {
    startsOn: plan.startsOn ?? facts.today,
    person: {
      section117: facts.section117,
      healthDirectPaymentExcluded: plan.healthDirectPaymentExcluded,
      councilDirectPaymentExcluded: plan.councilDirectPaymentExcluded,
    },
    consent: { directPayment: plan.directPaymentConsent },
    risk: { explained: facts.risk.risksExplained, procedureAgreed: facts.risk.procedureAgreed },
    needsMetByPlan: plan.needsMet,
    financialAssessment: plan.financialAssessment,
    split: {
      basis: plan.splitBasis,
      pooled: plan.pooled,
      section75Ref: plan.section75Ref === '' ? null : plan.section75Ref,
      disputed: plan.disputed,
      interimPayer: plan.interimPayer,
    },
    reviews: { healthOn: plan.healthReviewOn, councilOn: plan.councilReviewOn },
    panelChangesRecommendation: {
      changed: decision?.changesRecommendation ?? false,
      reason: decision === undefined || decision.changesReason === '' ? null : decision.changesReason,
    },
    request: { ...plan.request, reason: plan.request.reason === '' ? null : plan.request.reason },
    lines: facts.lines.map(planLine),
  }
}

type LineFacts = Pick<BudgetLine, keyof BudgetLineFields | 'id' | 'annualPence'>

/** What a line is asked by the rules. */
const asked = {
  id: 'asked',
  description: 'asked',
  inCarePlan: 'asked',
  category: 'asked',
  annualPence: 'asked',
  coversFullCost: 'asked',
  healthPence: 'asked',
  socialCarePence: 'asked',
  contributionPence: 'asked',
  contributionSide: 'asked',
  outsideSection117: 'asked',
  managementType: 'asked',
  netOrGross: 'asked',
  payee: 'asked',
  payeeJustification: 'asked',
  careHomeWeeks: 'asked',
  nhsMustProvide: 'asked',
  account: 'asked',
  vatLead: 'asked',
  outcome: leftOut('words for people: no rule reads them'),
  need: leftOut('words for people: no rule reads them'),
  provider: leftOut('words for people: no rule reads them'),
  unitPence: leftOut('rules look at what it comes to'),
  unitsHundredths: leftOut('rules look at what it comes to'),
  unitName: leftOut('rules look at what it comes to'),
  frequency: leftOut('rules look at what it comes to'),
  weeksAYear: leftOut('rules look at what it comes to'),
  startsOn: leftOut('rules look at what it comes to'),
  endsOn: leftOut('rules look at what it comes to'),
  evidence: leftOut('the panel weighs it'),
  evidenceNote: leftOut('the panel weighs it'),
  replaces: leftOut('the panel weighs it'),
  replacesPence: leftOut('the panel weighs it'),
  freedFrom: leftOut('the panel weighs it'),
  freedHow: leftOut('the panel weighs it'),
  bothUntil: leftOut('the panel weighs it'),
  bothPence: leftOut('the panel weighs it'),
} as const satisfies Told<LineFacts, 'asked'>

const planLine = (line: BudgetLine): PlanLine => ({
  ...pick(line, keysTold(asked)),
  category: forbiddenSpending(line.description) ?? line.category,
  payeeJustification: line.payeeJustification === '' ? null : line.payeeJustification,
})
