/** Lower case, without accents. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Words as the index has them: letters and figures, lower case, without accents. */
export const typedWords = (text: string): string[] => {
  const words = wordsIn(text)
  // An NHS number is read out as three, three and four, and stands in the index as one word; a reference is four and four.
  const isNumber = /^\d{3}(?: \d{3}(?: \d{1,4})?| \d{4,7})$/.test(words.join(' '))
  return isNumber ? [words.join('')] : words
}

/** Whether a word of a text may be what was typed. */
export type Fits = (typed: string, word: string) => boolean

export const begins: Fits = (typed, word) => word.startsWith(typed)

/** The words of a text, folded as typed ones are. */
export const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Each word as it begins a word of `text`, or with the slips that `fits` allows. */
export function fitsWords(text: string, words: readonly string[], fits: Fits): boolean {
  const there = wordsIn(text)
  return words.every((typed) => there.some((word) => fits(typed, word)))
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** Where in a text the words stand that may be what was typed, in their order. */
export function spansOf(text: string, words: readonly string[], fits: Fits): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .filter(([word]) => words.some((typed) => fits(typed, folded(word))))
    .map(({ 0: word, index }) => ({ from: index, to: index + word.length }))
}
