import type { BudgetLine, PlanFields } from '../plans.ts'
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

function planLine(line: BudgetLine): PlanLine {
  return {
    id: line.id,
    description: line.description,
    inCarePlan: line.inCarePlan,
    category: forbiddenSpending(line.description) ?? line.category,
    annualPence: line.annualPence,
    coversFullCost: line.coversFullCost,
    healthPence: line.healthPence,
    socialCarePence: line.socialCarePence,
    contributionPence: line.contributionPence,
    contributionSide: line.contributionSide,
    outsideSection117: line.outsideSection117,
    managementType: line.managementType,
    netOrGross: line.netOrGross,
    payee: line.payee,
    payeeJustification: line.payeeJustification === '' ? null : line.payeeJustification,
    careHomeWeeks: line.careHomeWeeks,
    nhsMustProvide: line.nhsMustProvide,
    account: line.account,
    vatLead: line.vatLead,
  }
}
