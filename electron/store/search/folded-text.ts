const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'").toLowerCase()

export const wordsOf = (text: string): string[] => plain(text).split(/\s+/).filter(Boolean)

/** Every word somewhere in the text, whatever the case, accents and kind of apostrophe of either. */
export const holdsWords = (text: string, words: readonly string[]): boolean => {
  const folded = plain(text)
  return words.every((word) => folded.includes(word))
}

/**
 * A LIKE pattern for texts that may hold this word: a letter that often has an accent, an apostrophe, and what LIKE
 * itself would take for a pattern fit any one sign. The database narrows with it, `holdsWords` decides.
 */
export const roughly = (word: string): string => `%${word.replace(/[^bfhjkmpqvx0-9]/g, '_')}%`
