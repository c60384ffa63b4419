import type { WordsSource } from './cases.ts'
import { wordsSourceWords } from './words.ts'

/** There are words, and "not sought" is only what it began as: nobody has said how they were given. */
export const isHowOpen = (words: string, source: string): boolean =>
  source === 'not_sought' && words.trim() !== ''

/** How words were obtained. "Not sought" never stands under words that somebody gave. */
export const howGiven = (words: string, source: WordsSource): string =>
  isHowOpen(words, source) ? 'Nobody has said yet how this was given' : wordsSourceWords[source]
