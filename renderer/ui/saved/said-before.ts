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
 * What is worth showing to a person, newest first: every pause in the typing was saved, and a text that the next one
 * only went on with says nothing that is not there still. Nor is what is empty, or what it says now, worth taking back.
 */
export function worthListing<T>(
  newestFirst: readonly Earlier<T>[],
  present: string,
  asText: (value: T) => string,
): readonly Earlier<T>[] {
  const seen = new Set([present])
  let newer = present
  return newestFirst.filter(({ value }) => {
    const text = asText(value)
    const isWorth = !seen.has(text) && !isContained(text, newer)
    seen.add(text)
    newer = text
    return isWorth && text.trim() !== ''
  })
}
