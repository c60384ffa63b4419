import type { AmendedField, AmendmentCode } from './amendments.ts'

/** What of a record was corrected, within a sentence. */
export const amendedWords: Readonly<Record<AmendedField, string>> = {
  person: 'who the person is',
  verdict: 'the decision',
  reasons: 'the reasons',
  legalBasis: 'the legal basis',
  conditions: 'the conditions',
  reviewOn: 'the date of the review',
  changesRecommendation: 'whether it is what was recommended',
  changesReason: 'why it is not what was recommended',
  escalation: 'where it goes, and both views',
  actions: 'who does what',
  said: 'the person’s own words',
  asked: 'what was asked',
  risk: 'the risk decision',
  plan: 'the plan and who pays',
  attendance: 'who was there',
  answers: 'what a member said',
  declarations: 'what members declared',
  others: 'who else was there',
  heard: 'how it came before the panel',
  support: 'who works with the person',
  offers: 'what was offered beside the plan',
  together: 'what is done once for both agencies',
  senders: 'what the agencies’ referrals say',
  findings: 'what was answered to the rules',
}
export const amendmentCodeWords: Readonly<Record<AmendmentCode, string>> = {
  typing_error: 'Typing error',
  wrong_person: 'Wrong person',
  figure_wrong: 'Figure wrong',
  left_out: 'Something left out',
  agencys_facts: 'An agency’s facts changed',
  other: 'Another reason',
}
