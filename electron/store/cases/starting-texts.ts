import { readFinancialAssessment } from '../../../shared/imports/values.ts'
import type { UpdatedFields } from '../../../shared/people-fields.ts'
import type { PlanFields } from '../../../shared/plans.ts'
import { emptyPlan } from '../../../shared/plans.ts'
import type { Referral } from '../../../shared/referrals.ts'
import { emptyRisk } from '../../../shared/risks.ts'
import type { RiskBody } from '../../../shared/risks.ts'
import type { Side } from '../../../shared/kernel/text.ts'

/** Different texts once each, one under the other, no longer than the field they go into. */
function together(texts: readonly string[], max: number): string {
  const text = [...new Set(texts.map((one) => one.trim()).filter(Boolean))].join('\n\n')
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`
}

/** What a case starts with, so that nothing the agencies sent is typed again; all of it can be changed. */
export const startingCase = (referrals: readonly Referral[]) => ({
  ask: together(
    referrals.map((referral) => referral.reason),
    2000,
  ),
  whyPanel: together(
    referrals.map((referral) => referral.requestedBecause),
    2000,
  ),
  section117: referrals.some((referral) => referral.section117 === true),
  keyWorker: referrals.map((referral) => referral.worker).find((worker) => worker !== '') ?? '',
})

type Needs = Pick<UpdatedFields, 'communicationNeeds'>

/** What the agencies sent of how to reach somebody of whom that is not known; null where there is nothing to say. */
export function startingNeeds(known: Needs, referrals: readonly Referral[]): Needs | null {
  const sent = referrals.map(({ communicationNeeds }) => communicationNeeds)
  const communicationNeeds = together(sent, 2000)
  return known.communicationNeeds !== '' || communicationNeeds === '' ? null : { communicationNeeds }
}

/** Doing nothing is always an option, and has its own price (DOMAIN §2.2). */
export function startingRisk(referrals: readonly Referral[], newId: () => string): RiskBody {
  const legal = referrals.map((referral) => referral.legalStatus).join(' ')
  const frameworks: RiskBody['frameworks'] = [
    ...(startingCase(referrals).section117 ? ['mha_s117' as const] : []),
    ...(/\bCTO\b|community treatment/i.test(legal) ? ['mha_cto' as const] : []),
    ...(/guardianship/i.test(legal) ? ['mha_guardianship' as const] : []),
  ]
  const nothing = { title: 'Nothing changes', doingNothing: true, person: '', health: '', socialCare: '' }
  return { ...emptyRisk, frameworks, options: [{ id: newId(), ...nothing }] }
}

/** Indicative amounts as each agency last gave them; null where it gave none. Referrals come the oldest first. */
export function startingPlan(referrals: readonly Referral[]): PlanFields {
  const indicative = (side: Side): number | null => {
    const amounts = referrals
      .filter((referral) => referral.side === side)
      .flatMap((referral) => referral.indicativePence ?? [])
    return amounts.at(-1) ?? null
  }
  return {
    ...emptyPlan,
    indicativeHealthPence: indicative('health'),
    indicativeSocialCarePence: indicative('socialCare'),
    financialAssessment: financialAssessment(referrals),
  }
}

function financialAssessment(referrals: readonly Referral[]): PlanFields['financialAssessment'] {
  const said = referrals.flatMap((referral) => readFinancialAssessment(referral.financialAssessment) ?? [])
  return said.find((one) => one !== 'not_started') ?? 'not_started'
}
