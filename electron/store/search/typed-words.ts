const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Words as the index has them: letters and figures, lower case, without accents. */
export const typedWords = (text: string): string[] => {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  // An NHS number is read out in threes and fours, and stands in the index as one word.
  return words.length > 1 && words.every((word) => /^\d{3,4}$/.test(word)) ? [words.join('')] : words
}

/** Each word as it begins a word of `text`, or with the slips that `near` allows. */
export function fitsWords(
  text: string,
  words: readonly string[],
  fits: (typed: string, word: string) => boolean,
): boolean {
  const there = folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((typed) => there.some((word) => fits(typed, word)))
}
