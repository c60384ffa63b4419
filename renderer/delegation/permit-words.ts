import type { PermittedTrigger } from '../../shared/scheme-of-delegation.ts'

/** What a scheme may let a role settle without the panel; the same order everywhere. */
export const permitWords: Readonly<Record<PermittedTrigger, string>> = {
  novel_spend: 'Something neither agency usually buys',
  legal_doubt: 'Doubt about the law',
  section117_ending: 'Ending section 117 after-care',
}
