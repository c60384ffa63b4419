import type { WordsSource } from './cases.ts'
import { wordsSourceWords } from './words.ts'

/** There are words, and "not asked" is only what it began as: nobody has said how they were given. */
export const isHowOpen = (words: string, source: string): boolean =>
  source === 'not_sought' && words.trim() !== ''

/** As screens say it. Records and packs keep the field’s own words: their copies are made again byte for byte. */
export const saidOfSource: Readonly<Record<WordsSource, string>> = {
  ...wordsSourceWords,
  not_sought: 'Not asked',
}

/** How words were obtained. "Not asked" never stands under words that somebody gave. */
export const howGiven = (words: string, source: WordsSource): string =>
  isHowOpen(words, source) ? 'Nobody has said yet how this was given' : saidOfSource[source]
