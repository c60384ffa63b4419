import type { AmendedField, AmendmentCode } from './amendments.ts'

/** What of a record was corrected, within a sentence. */
export const amendedWords: Readonly<Record<AmendedField, string>> = {
  person: 'who the person is',
  verdict: 'the decision',
  reasons: 'the reasons',
  legalBasis: 'the legal basis',
  conditions: 'the conditions',
  reviewOn: 'the date of the review',
  actions: 'who does what',
  said: 'the person’s own words',
  asked: 'what was asked',
  risk: 'the risk decision',
  plan: 'the plan and who pays',
  attendance: 'who was there',
  answers: 'what a member said',
}
export const amendmentCodeWords: Readonly<Record<AmendmentCode, string>> = {
  typing_error: 'Typing error',
  wrong_person: 'Wrong person',
  figure_wrong: 'Figure wrong',
  left_out: 'Something left out',
  agencys_facts: 'An agency’s facts changed',
  other: 'Another reason',
}
