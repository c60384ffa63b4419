/** What a panel makes of what it is asked. */
export const panelVerdicts = [
  'approved',
  'approved_with_conditions',
  'partly_approved',
  'deferred_for_information',
  'not_approved',
  'referred_elsewhere',
  'withdrawn',
  'escalated',
] as const
/** What a multidisciplinary team makes of somebody whom it works with: none of them allows a risk or commits money. */
export const teamOutcomes = [
  'plan_continues',
  'plan_changed',
  'referred_on',
  'stepped_up',
  'stepped_down',
  'discharged',
  'brought_back',
  'to_risk_panel',
] as const
export const verdicts = [...panelVerdicts, ...teamOutcomes] as const
export type Verdict = (typeof verdicts)[number]
