import { z } from 'zod'
import type { Plan } from '../plans.ts'
import { blocksSignOff } from '../readiness.ts'
import { heldAgainstLimit } from './delegation.ts'
import type { RiskBody } from '../risks.ts'
import type { RouteCase, RouteReason } from './route.ts'

/** What only people know about a case and the plan does not say. */
export const RouteFlags = z.strictObject({
  /** Between the agencies, or with the person, and not resolved. */
  disagreement: z.boolean(),
  novelSpend: z.boolean(),
  legalDoubt: z.boolean(),
  section117Ending: z.boolean(),
  personAsks: z.boolean(),
})
export type RouteFlags = z.output<typeof RouteFlags>

export const noFlags: RouteFlags = {
  disagreement: false,
  novelSpend: false,
  legalDoubt: false,
  section117Ending: false,
  personAsks: false,
}

/** Does this need the panel? With what was ticked, and the version to name when ticking more. */
export interface CaseRoute {
  readonly caseId: string
  readonly route: 'front_line' | 'panel'
  readonly reasons: readonly RouteReason[]
  readonly flags: RouteFlags
  readonly version: number
}

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

/** The reasons as they stand in the record where nobody wrote others. */
export const whyPanelWords = (reasons: readonly RouteReason[]): string =>
  reasons.map(({ text }) => text).join(' ')
