import { formatPence } from '../kernel/money.ts'
import { hasCouncilMoney, hasHealthMoney, isBlank, isDirectPayment, lineName, when } from './finding.ts'
import type { RuleChecks, Words } from './finding.ts'
import type { PlanInput, PlanLine } from './plan-input.ts'

/** Rules J1 to J6: every line and plan, whoever pays (DOMAIN §3). Sources stand in `packs/joint.json`. */
export const jointChecks: RuleChecks = {
  lines: {
    J1: (line) => unbalanced(line),
    J3: (line, _plan, { vatLeads = [] }) => when(vatLeads.includes(line.vatLead)),
  },
  plan: {
    J1: (plan) =>
      when(isBlank(plan.split.basis), {
        detail: 'The basis of the split between health and council is not recorded',
        doThis: 'Write down on what basis the two agencies share the cost',
      }),
    J2: (plan) => when(paysIntoSeveralAccounts(plan)),
    J4: (plan) => when(plan.split.pooled && isBlank(plan.split.section75Ref)),
    J5: (plan) => when(plan.split.disputed && plan.split.interimPayer === null),
    J6: (plan) => changedRecommendation(plan),
  },
}

function unbalanced(line: PlanLine): Words {
  const gap = line.annualPence - line.healthPence - line.socialCarePence
  if (gap === 0) return null
  return {
    detail: `The parts of “${lineName(line)}” come to ${formatPence(Math.abs(gap))} ${gap > 0 ? 'less' : 'more'} than the ${formatPence(line.annualPence)} that it costs`,
    doThis: 'Change a part so that health and council together make the whole',
  }
}

function paysIntoSeveralAccounts(plan: PlanInput): boolean {
  const paid = plan.lines.filter(
    (line) => isDirectPayment(line) && (hasHealthMoney(line) || hasCouncilMoney(line)),
  )
  const isJoint = paid.some(hasHealthMoney) && paid.some(hasCouncilMoney)
  return isJoint && paid.some((line) => line.account !== 'shared_dedicated')
}

function changedRecommendation({ panelChangesRecommendation: { changed, reason } }: PlanInput): Words {
  if (!changed) return null
  return isBlank(reason)
    ? {
        detail: 'The panel changed what the practitioner recommended, and no reason is recorded',
        doThis: 'Write down why; a panel should not amend planning decisions without one',
      }
    : {
        detail: 'The panel changed what the practitioner recommended',
        doThis: 'Check that the reason recorded would stand, and tell the practitioner and the person',
      }
}
