import type { ReviewBasis } from './review-due.ts'
import type { ReviewResult } from './review-fields.ts'

/** What became of a promise, in words; one table, since no two lists have the same code for different things. */
export const reviewResultWords: Readonly<Record<string, string>> = {
  met: 'Met',
  partly: 'Partly',
  not: 'Not met',
  no_longer_wanted: 'No longer wanted',
  kept: 'Kept',
  not_kept: 'Not kept',
  not_needed: 'Not needed',
  worked: 'Used, and it worked',
  did_not_work: 'Used, and it did not work',
  fired: 'Happened',
  not_fired: 'Did not happen',
}

/** In short, as after "Proposed:". */
export const resultWords: Readonly<Record<ReviewResult, string>> = {
  continue: 'Continues as it is',
  change: 'Changes',
  end: 'Ends',
}

export const reviewProposals: Readonly<Record<ReviewResult, string>> = {
  continue: 'It continues as it is',
  change: 'It changes: what is to be different is decided as a case of its own',
  end: 'It ends',
}

export const becauseWords: Readonly<Record<'due' | 'trigger' | 'asked', string>> = {
  due: 'Its day had come',
  trigger: 'Something happened that brings it forward',
  asked: 'Somebody asked for it',
}

export const basisWords: Readonly<Record<ReviewBasis, string>> = {
  health: 'Health’s own review',
  council: 'The council’s own review',
  section_117: 'The review of section 117 after-care',
  decided: 'The review that the decision asked for',
}
