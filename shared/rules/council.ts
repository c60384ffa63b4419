import { shortDate } from '../kernel/dates.ts'
import { formatPence } from '../kernel/money.ts'
import { hasCouncilMoney, isBlank, isDirectPayment, when } from './finding.ts'
import type { RuleChecks } from './finding.ts'
import type { PlanLine } from './plan-input.ts'
import { lateReview } from './review-dates.ts'

const contribution = (line: PlanLine): { detail: string } => ({ detail: formatPence(line.contributionPence) })

/** Rules L1 to L12: lines and plans with council money (DOMAIN §3). Sources stand in `packs/council.json`. */
export const councilChecks: RuleChecks = {
  lines: {
    L1: (line) => when(contributesWrongly(line), contribution(line)),
    L2: (line, plan) =>
      when(
        plan.person.section117 && !line.outsideSection117 && line.contributionPence > 0,
        contribution(line),
      ),
    L4: (line, _plan, { lowerCapitalPence = 0, upperCapitalPence = 0, figuresCheckedOn }) =>
      when(line.contributionPence > 0 && line.contributionSide === 'socialCare', {
        ...contribution(line),
        lower: formatPence(lowerCapitalPence),
        upper: `${formatPence(upperCapitalPence)}${figuresCheckedOn === undefined ? '' : ` (as checked on ${shortDate(figuresCheckedOn)})`}`,
      }),
    L5: (line) => when(isDirectPayment(line) && line.netOrGross === null),
    L6: (line, plan) => when(isDirectPayment(line) && plan.person.councilDirectPaymentExcluded),
    L7: (line, _plan, { payees = [] }) =>
      when(payees.includes(line.payee) && isBlank(line.payeeJustification)),
    L8: (line, _plan, { weeks = 4 }) =>
      when(line.careHomeWeeks > weeks, { detail: `${line.careHomeWeeks} weeks`, limit: String(weeks) }),
    L9: (line) => when(line.nhsMustProvide),
    L10: (line, _plan, { categories = [] }) => when(categories.includes(line.category)),
    L11: (line, _plan, { categories = [] }) => when(categories.includes(line.category)),
  },
  plan: {
    L3: (plan) => when(plan.lines.some(hasCouncilMoney) && plan.financialAssessment === 'not_started'),
    L12: (plan, { months = 6 }) =>
      when(plan.lines.some(hasCouncilMoney), lateReview(plan.startsOn, plan.reviews.councilOn, months)),
  },
}

/** Care Act s14: a contribution is towards the council's cost, and never more than it. */
const contributesWrongly = (line: PlanLine): boolean =>
  line.contributionPence > 0 &&
  (line.contributionSide !== 'socialCare' || line.contributionPence > line.socialCarePence)
