import type { Counts } from '../../shared/today.ts'
import { plural } from '../words/time-words.ts'

/** Beside one's own number, for those who run the panel: the panel's. Empty where there is none. */
export const signedWords = ({ toSign }: Pick<Counts, 'toSign'>): string =>
  toSign === 0 ? '' : `${plural(toSign, 'waits', 'wait')} for a signature in all`

export const actionWords = ({ actions }: Pick<Counts, 'actions'>): string =>
  actions === 0 ? '' : `${actions.toLocaleString('en-GB')} open in all`
