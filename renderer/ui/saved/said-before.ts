import type { Earlier } from './trail.ts'

/** True where everything that was written still stands, with more put in at one place. */
export function isContained(older: string, newer: string): boolean {
  if (older.length > newer.length) return false
  let start = 0
  while (start < older.length && older[start] === newer[start]) start += 1
  let end = 0
  while (end < older.length - start && older.at(-1 - end) === newer.at(-1 - end)) end += 1
  return start + end === older.length
}

/**
 * What is worth showing to a person, newest first: every pause in the typing was saved, and a text that its own writer
 * only went on with says nothing that is not there still. What somebody else wrote, or it began with, is always shown.
 * Nor is what is empty, or what it says now, worth putting back.
 */
export function worthListing<T>(
  newestFirst: readonly Earlier<T>[],
  present: string,
  asText: (value: T) => string,
): readonly Earlier<T>[] {
  const seen = new Set([present])
  let [newer, writer] = [present, newestFirst[0]?.by ?? null]
  return newestFirst.filter(({ value, by }) => {
    const text = asText(value)
    const isGoneOnWith = by !== null && by === writer && isContained(text, newer)
    const isWorth = !seen.has(text) && !isGoneOnWith
    seen.add(text)
    newer = text
    writer = by
    return isWorth && text.trim() !== ''
  })
}

/** It did say less than it says now: its writer went on with it, so that there is nothing to put back. */
export const wasGoneOnWith = <T>(
  versions: readonly Earlier<T>[],
  present: string,
  asText: (value: T) => string,
): boolean => versions.some(({ value }) => asText(value).trim() !== '' && asText(value) !== present)
