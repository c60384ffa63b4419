import { passagePattern } from '../../shared/rules/reading.ts'

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}’'-]/u.test(text.charAt(at))

/**
 * The words meant by what is selected: whole words, since a half one stands in others too; null where that is nothing,
 * or all of it.
 */
export function wordsSelected(text: string, from: number, to: number): string | null {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  if (start === end) return null
  while (start > 0 && isLetter(text, start) && isLetter(text, start - 1)) start -= 1
  while (end < text.length && isLetter(text, end - 1) && isLetter(text, end)) end += 1
  const words = text.slice(start, end)
  return words === text.trim() ? null : words
}

/** How often they stand there: each place is meant. */
export const timesSaid = (text: string, passage: string): number =>
  text.match(passagePattern(passage))?.length ?? 0
