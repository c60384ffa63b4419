// A full stop after these ends no sentence.
const titles = /\b(?:Dr|Mr|Mrs|Ms|Mx|e\.g|i\.e)\.$/

/** A text as its sentences, without line breaks; what has no full stop is one sentence. */
export function sentences(text: string): string[] {
  const pieces = text
    .split(/\n+|(?<=[.!?][”"’')]?)\s+(?=[“"‘'(£]?[\p{Lu}\d])/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  return pieces.reduce<string[]>((said, piece) => {
    const last = said.at(-1)
    return last !== undefined && titles.test(last)
      ? [...said.slice(0, -1), `${last} ${piece}`]
      : [...said, piece]
  }, [])
}

export const wordCount = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length

/** Ends as a sentence does. */
export const stopped = (text: string): string => {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?:…][”"’')]?$/.test(trimmed) ? trimmed : `${trimmed}.`
}
