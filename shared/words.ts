import type { ActionState } from './actions.ts'
import type { WordsSource } from './cases.ts'
import type { GuestPart } from './guests.ts'
import type { Role } from './kernel/op.ts'
import type { PanelKind } from './panel-kinds.ts'
import type { PanelAuthority } from './panels.ts'
import type { Pronoun } from './people.ts'
import type { lineCategories } from './line-categories.ts'
import type { BudgetLineFields, accounts, frequencies, managementTypes, vatLeads } from './plans.ts'
import type { Capacity, legalFrameworks, pitfallCategories, safetyNetKinds } from './risks.ts'
import type { Audience } from './records.ts'
import type { AttendanceState, InterestKind, InterestOutcome, Position, Verdict } from './room.ts'
import type { DecidingRule } from './deciding-rules.ts'
import type { Side } from './kernel/text.ts'

// The words people read for the codes that are kept: the same on screen, on paper and in every pack.
// Sentence case, so that they stand alone; plain enough for the other agency.

export type Words<Code extends string> = Readonly<Record<Code, string>>

export const sideWords: Words<Side> = { health: 'Health', socialCare: 'Social care' }
/** Who may read a block of text (DESIGN §7.3). */
export const audienceWords: Words<Audience> = {
  both: 'Both agencies',
  health: 'Health only',
  social_care: 'Social care only',
  third_party: 'From or about somebody else',
  withhold_from_person: 'Not to be shown to the person',
}
/** For a member who belongs to neither agency, such as a peer member. */
export const neitherSideWords = 'Neither agency'

export const verdictWords: Words<Verdict> = {
  approved: 'Approved',
  approved_with_conditions: 'Approved with conditions',
  partly_approved: 'Approved in part',
  deferred_for_information: 'Deferred for information',
  not_approved: 'Not approved',
  referred_elsewhere: 'Referred elsewhere',
  withdrawn: 'Withdrawn',
  escalated: 'Escalated: both views kept',
  plan_continues: 'The plan continues',
  plan_changed: 'The plan is changed',
  referred_on: 'Referred on',
  stepped_up: 'Stepped up',
  stepped_down: 'Stepped down',
  discharged: 'Discharged',
  brought_back: 'To be discussed again',
  to_risk_panel: 'Taken to the risk panel',
}

const recommended: Partial<Words<Verdict>> = {
  approved: 'Recommends approval',
  approved_with_conditions: 'Recommends approval with conditions',
  partly_approved: 'Recommends approval in part',
  deferred_for_information: 'Asks for more information',
  not_approved: 'Recommends against',
  referred_elsewhere: 'Recommends another forum',
}
/** A panel that advises recommends; any other decides. */
export const verdictWord = (verdict: Verdict, authority: string): string =>
  (authority === 'advisory' ? recommended[verdict] : undefined) ?? verdictWords[verdict]

/** Whose view goes on with a deadlock, and to whom. */
export const viewHeading = (side: Side, to: string): string =>
  `${sideWords[side]}’s view, for ${to.replace(/^The /, 'the ')}`

export const decidingRuleWords: Words<DecidingRule> = {
  unanimous: 'All must agree',
  majority: 'The majority decides, and neither agency is outvoted',
  chair: 'The chair decides, having heard everyone',
}

export const interestKindWords: Words<InterestKind> = {
  financial: 'Financial',
  personal: 'Personal',
  professional: 'Professional',
}
export const interestOutcomeWords: Words<InterestOutcome> = {
  sits_out: 'Sits this one out',
  stays: 'Stays and may speak',
  chair_ruled: 'As the chair ruled',
}

export const positionWords: Words<Position> = {
  agree: 'Agrees',
  agree_with_conditions: 'Agrees with conditions',
  disagree: 'Disagrees',
  abstain: 'Abstains',
  not_present: 'Not present',
}

export const attendanceWords: Words<AttendanceState> = {
  present: 'Present',
  apology: 'Sent apologies',
  absent: 'Absent',
  left: 'Left before this item',
  sits_out: 'Sat this one out (declared interest)',
}

export const guestPartWords: Words<GuestPart> = {
  person: 'The person',
  carer: 'Carer',
  advocate: 'Advocate',
  broker: 'Broker',
  peer_supporter: 'Peer supporter',
  interpreter: 'Interpreter',
  guest: 'Guest',
}

export const frequencyWords: Words<(typeof frequencies)[number]> = {
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  four_weekly: 'Every four weeks',
  monthly: 'Every month',
  quarterly: 'Every three months',
  annual: 'Every year',
  one_off: 'Once',
}

/** "hours" for 14 of "hour": whoever writes a line names one of them or several, and both are read the same. */
export const manyOf = (unitName: string, units: number): string =>
  units === 1 || unitName === '' || /s$/i.test(unitName) ? unitName : `${unitName}s`

export const managementWords: Words<(typeof managementTypes)[number]> = {
  notional: 'Notional budget',
  third_party: 'Held by a third party',
  direct_payment: 'Direct payment',
}

export const accountWords: Words<(typeof accounts)[number]> = {
  none: 'None',
  dedicated: 'A dedicated account',
  managed: 'A managed account',
  shared_dedicated: 'One dedicated account for both agencies',
}

export const vatLeadWords: Words<(typeof vatLeads)[number]> = {
  unknown: 'Not known yet',
  council: 'The council',
  nhs: 'The NHS',
  provider: 'The provider',
}

export const pitfallCategoryWords: Words<(typeof pitfallCategories)[number]> = {
  self_neglect: 'Self-neglect',
  exploitation_or_abuse: 'Exploitation or abuse',
  suicide_self_harm: 'Suicide or self-harm',
  harm_to_others: 'Harm to others',
  substance_use: 'Drugs or alcohol',
  physical_health: 'Physical health',
  relapse: 'Becoming unwell again',
  financial: 'Money',
  employment_of_pa: 'Employing a personal assistant',
  provider_quality: 'Quality of a provider',
  housing_fire: 'Housing or fire',
  reputational_legal: 'Reputation or law',
  other: 'Other',
}

export const lineCategoryWords: Words<(typeof lineCategories)[number]> = {
  personal_assistant: 'Personal assistant',
  support_worker: 'Support worker',
  home_care: 'Home care',
  supported_living: 'Supported living',
  respite: 'Respite or short break',
  day_opportunity: 'Day opportunity',
  activity: 'Activity',
  education: 'Learning',
  equipment: 'Equipment',
  transport: 'Transport',
  therapy: 'Therapy',
  care_home: 'Care home',
  alcohol: 'Alcohol',
  tobacco: 'Tobacco',
  gambling: 'Gambling',
  debt: 'Repaying debt',
  illegal: 'Unlawful spending',
  primary_care: 'GP or other primary care',
  emergency_care: 'Emergency care',
  surgery: 'Surgery',
  dental: 'Dental care',
  prescription_charge: 'Prescription or other NHS charge',
  food: 'Food',
  gift: 'Gift',
  phone: 'Phone',
  cash: 'Cash',
  council_service: 'The council’s own service',
  other: 'Other',
}

export const safetyNetWords: Words<(typeof safetyNetKinds)[number]> = {
  early_sign: 'Early warning sign',
  control: 'What will be in place',
  crisis_contact: 'Who to call in a crisis',
}

/** NPSA risk matrix (2008), one to five; index 0 is a grade of 1. Never for suicide or self-harm. */
export const likelihoodWords = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const
export const consequenceWords = ['Negligible', 'Minor', 'Moderate', 'Major', 'Catastrophic'] as const

export const wordsSourceWords: Words<WordsSource> = {
  attended: 'Said in person',
  advocate: 'Said through an advocate',
  letter: 'Written in a letter',
  carer: 'Told by a carer',
  not_sought: 'Not sought',
}

/** How the words are headed: "In her words". */
export const ownWordsHeading: Words<Pronoun> = {
  she: 'In her words',
  he: 'In his words',
  they: 'In their words',
}
export const pronounWords: Words<Pronoun> = { she: 'She', he: 'He', they: 'They' }

export const capacityWords: Words<Capacity['basis']> = {
  not_recorded: 'Not recorded',
  assumed: 'Capacity is assumed',
  assessed: 'Capacity was assessed: has capacity for this decision',
  lacks: 'Lacks capacity for this decision; decided in their best interests',
}

export const frameworkWords: Words<(typeof legalFrameworks)[number]> = {
  care_act_s9: 'Care Act 2014, section 9: needs assessment',
  care_act_s18: 'Care Act 2014, section 18: duty to meet needs',
  care_act_s42: 'Care Act 2014, section 42: safeguarding enquiry',
  mha_s117: 'Mental Health Act 1983, section 117: after-care',
  mha_cto: 'Mental Health Act 1983: community treatment order',
  mha_guardianship: 'Mental Health Act 1983: guardianship',
  mca_best_interests: 'Mental Capacity Act 2005: best interests',
  nhs_chc: 'NHS continuing healthcare',
  phb: 'Personal health budget',
  human_rights: 'Human Rights Act 1998',
  equality: 'Equality Act 2010',
}

export const authorityWords: Words<PanelAuthority> = {
  advisory: 'Advises',
  decision_making: 'Decides on risk',
  funding: 'Decides on risk and money',
}

export const panelKindWords: Words<PanelKind> = {
  risk_enablement: 'Risk enablement panel',
  funding: 'Funding panel',
  multidisciplinary_team: 'Multidisciplinary team',
}

export const roleWords: Words<Role> = {
  coordinator: 'Coordinator',
  chair: 'Chair',
  member: 'Member',
  signatory: 'Signatory',
  observer: 'Observer',
}

export const actionStateWords: Words<ActionState> = {
  open: 'Open',
  done: 'Done',
  overtaken: 'Overtaken by events',
  not_done: 'Not done by the agency',
}

export const evidenceWords: Words<BudgetLineFields['evidence']> = {
  not_stated: 'Not said',
  guideline: 'A guideline',
  other_evidence: 'Other evidence',
  experience: 'The person’s own experience',
}

/** For records, which keep codes as text: the word for a known code, else the code itself. */
export function wordFor(words: Words<string>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code
}
