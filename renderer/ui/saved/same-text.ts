import { tidyText, withoutRefused } from '../../../shared/kernel/text.ts'
import type { Lines } from './lines.ts'

const tidied = (text: string): string => {
  const tidy = tidyText(text)
  return 'text' in tidy ? tidy.text.trim() : text
}

/** The same once saved: what the store tidies away is no change, and no change made elsewhere. */
export const sameText = (a: string, b: string): boolean => a === b || tidied(a) === tidied(b)

/** The text without what the store refuses; null where it refuses nothing. */
export const keepable = (text: string): string | null =>
  'fault' in tidyText(text) ? withoutRefused(text) : null

export const keepableLines = (lines: Lines): Lines | null =>
  lines.some((line) => keepable(line) !== null) ? lines.map(withoutRefused) : null
