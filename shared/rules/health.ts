import { formatPence } from '../kernel/money.ts'
import { hasHealthMoney, isBlank, isDirectPayment, lineName, when } from './finding.ts'
import type { RuleChecks, Words } from './finding.ts'
import type { PlanInput, PlanLine } from './plan-input.ts'
import { lateReview } from './review-dates.ts'

const payeeWords: Readonly<Record<string, string>> = {
  household_family: 'family in the same household',
  friend_in_household: 'a friend in the same household',
}

/** Rules N1 to N12: lines and plans with health money (DOMAIN §3). Sources stand in `packs/health.json`. */
export const healthChecks: RuleChecks = {
  lines: {
    N1: (line) => when(!line.inCarePlan),
    N2: (line, plan) => when(isDirectPayment(line) && plan.person.healthDirectPaymentExcluded),
    N3: (line, _plan, { categories = [] }) => when(categories.includes(line.category)),
    N4: (line, _plan, { categories = [] }) => when(categories.includes(line.category)),
    N5: (line) => when(!line.coversFullCost, { detail: `“${lineName(line)}” does not cover its full cost` }),
    N6: (line, _plan, { payees = [] }) =>
      when(payees.includes(line.payee) && isBlank(line.payeeJustification), {
        detail: payeeWords[line.payee] ?? line.payee,
      }),
    N7: (line, plan) => when(isDirectPayment(line) && !plan.consent.directPayment),
    N8: (line, _plan, { accounts = [] }) => when(isDirectPayment(line) && !accounts.includes(line.account)),
    N10: (line) => when(chargesForHealth(line), { detail: formatPence(line.contributionPence) }),
  },
  plan: {
    N5: (plan) => when(plan.lines.some(hasHealthMoney), notReadyForSignOff(plan)),
    N9: (plan) => refusalFault(plan),
    N11: (plan, { months = 3 }) =>
      when(plan.lines.some(hasHealthMoney), lateReview(plan.startsOn, plan.reviews.healthOn, months)),
    N12: (plan) => rightRefused(plan),
  },
}

// On a line that only the NHS pays for, a contribution "towards the council" would still be a charge for NHS care.
const chargesForHealth = (line: PlanLine): boolean =>
  line.contributionPence > 0 && (line.contributionSide === 'health' || line.socialCarePence === 0)

function notReadyForSignOff(plan: PlanInput): Words {
  const missing = [
    plan.risk.explained ? [] : ['the significant risks have not been explained to the person'],
    plan.risk.procedureAgreed ? [] : ['no procedure for managing the risks has been agreed'],
    plan.needsMetByPlan ? [] : ['the plan does not meet the person’s needs'],
  ].flat()
  return missing.length === 0 ? null : { detail: missing.join('; ') }
}

// A refusal may leave no health money in the plan at all, so these two do not ask for any.
function refusalFault({ request }: PlanInput): Words {
  if (!request.refused) return null
  const missing = [
    isBlank(request.reason) ? ['no reason is given'] : [],
    request.reconsiderationOffered ? [] : ['reconsideration is not offered'],
  ].flat()
  return missing.length === 0 ? null : { detail: missing.join(' and ') }
}

function rightRefused({ request }: PlanInput): Words {
  if (request.right === null || !request.refused || !isBlank(request.reason)) return null
  return {
    detail: request.right === 'chc' ? 'NHS continuing healthcare' : 'section 117 after-care',
  }
}
