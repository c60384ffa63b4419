import type { PlanFields, payees } from './plans.ts'

type Words<Code extends string> = Readonly<Record<Code, string>>

export const payeeWords: Words<(typeof payees)[number]> = {
  none: 'Not said',
  household_family: 'Close family in the same household',
  other_family: 'Family, living elsewhere',
  friend_in_household: 'A friend in the same household',
  provider: 'A provider',
  employee: 'Someone the person employs',
}

/** How far it is; what it found is the council's own. */
export const financialAssessmentWords: Words<PlanFields['financialAssessment']> = {
  complete: 'Complete',
  not_started: 'Not started: the council’s figures are indicative',
  not_needed: 'Not needed',
}
