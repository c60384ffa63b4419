import { z } from 'zod'

/** Why a case needs the panel. */
export const reasonCodes = [
  'over_limit_health',
  'over_limit_social_care',
  'no_signatory_health',
  'no_signatory_social_care',
  'disagreement',
  'novel_spend',
  'legal_doubt',
  'section117_ending',
  'person_asks',
  'blocked',
  'capacity_unclear',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export interface RouteReason {
  readonly code: ReasonCode
  readonly text: string
  readonly source: string
  /** What would change it. */
  readonly change: string
}

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

export const routeFlags = Object.keys(RouteFlags.shape) as readonly (keyof RouteFlags)[]

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
