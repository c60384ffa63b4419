import type { Plan } from '../plans.ts'
import { blocksSignOff } from '../readiness.ts'
import { heldAgainstLimit } from './delegation.ts'
import type { RiskBody } from '../risks.ts'
import type { ReasonCode, RouteFlags, RouteReason } from '../case-route.ts'
import type { RouteCase } from './route.ts'

export interface RouteFacts {
  readonly plan: Pick<Plan, 'totals' | 'findings' | 'disputed'>
  readonly capacity: RiskBody['capacity']
  readonly flags: RouteFlags
  readonly signatories: RouteCase['signatories']
}

/** What the store keeps, as the scheme of delegation wants it. A split that is disputed is a disagreement. */
export function routeCase({ plan, capacity, flags, signatories }: RouteFacts): RouteCase {
  return {
    ...flags,
    disagreement: flags.disagreement || plan.disputed,
    healthPence: heldAgainstLimit(plan.totals).health,
    socialCarePence: heldAgainstLimit(plan.totals).socialCare,
    signatories,
    // A block that a written reason answers stands no more.
    blocks: plan.findings.filter(blocksSignOff).map(({ rule }) => rule),
    capacityClear: isCapacityClear(capacity),
  }
}

/** Recorded, with why it is assumed or how it was assessed (Mental Capacity Act 2005 ss1 to 3). */
const isCapacityClear = ({ basis, note }: RiskBody['capacity']): boolean =>
  basis !== 'not_recorded' && note.trim() !== ''

/**
 * Plain words to begin from when somebody says why the panel: no rule's code and no sum, nothing that the person would
 * not understand of themself. Whoever takes them reads them, changes them, and stands for them.
 */
const plainWords: Readonly<Record<ReasonCode, string>> = {
  over_limit_health: 'It costs more than health’s staff may agree by themselves.',
  over_limit_social_care: 'It costs more than the council’s staff may agree by themselves.',
  no_signatory_health: 'Nobody on the health side may agree it without the panel.',
  no_signatory_social_care: 'Nobody at the council may agree it without the panel.',
  disagreement: 'Not everybody agrees about it yet.',
  novel_spend: 'Neither agency has paid for this before.',
  legal_doubt: 'What the law says about it is not clear.',
  section117_ending: 'It would end section 117 after-care.',
  person_asks: 'The person asked for the panel.',
  blocked: 'Something in the plan has to be settled by both agencies first.',
  capacity_unclear: 'Whether the person can make this decision themself has to be talked through.',
}

export const plainReasons = (reasons: readonly Pick<RouteReason, 'code'>[]): readonly string[] => [
  ...new Set(reasons.map(({ code }) => plainWords[code])),
]
