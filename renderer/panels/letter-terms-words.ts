import { letterTermsOf } from '../../shared/letters/terms.ts'
import type { PanelTerms } from '../../shared/panels.ts'

/** "People are told how to ask for a decision to be looked at again: …" */
export function letterTermsWords(terms: Pick<PanelTerms, 'letter'>): string {
  const { again, contact, saysDissent } = letterTermsOf(terms)
  const dissent = saysDissent
    ? 'They say who disagreed, by what they are.'
    : 'They do not say that somebody disagreed.'
  return `${again} ${contact} ${dissent}`
}
