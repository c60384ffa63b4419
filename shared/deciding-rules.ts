/** How a panel comes to its decision: the panel's own term. */
export const decidingRules = ['unanimous', 'majority', 'chair'] as const
export type DecidingRule = (typeof decidingRules)[number]

export interface RuleStanding {
  readonly rule: DecidingRule
  /** `open` until everybody here has said; `deadlock`: under the rule the decision does not stand. */
  readonly state: 'open' | 'stands' | 'deadlock'
  /** For the people in the room, without anybody's name. */
  readonly words: string
}
