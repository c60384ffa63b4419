/** What a column is for, as far as marks round its cells go. */
export type MarkKind = 'value' | 'name' | 'text'

const formula = /^=\s*"([\s\S]*)"$/
const apostrophe = /^['\u2018\u2019]/

/**
 * A cell without the marks by which spreadsheets and record systems keep text from being changed: `="0123"` and `'0123`.
 * An apostrophe in front of a name may belong to it (`'t Hooft`), and free text may begin with a quotation: there it goes
 * only where it was a mark.
 */
export function unmarked(raw: string, kind: MarkKind): string {
  const text = raw.trim()
  const kept = formula.exec(text)?.[1]
  if (kept !== undefined) return kept.replaceAll('""', '"')
  if (!apostrophe.test(text)) return raw
  const isMark =
    kind === 'value' || /^'[=+\-@\t\r]/.test(text) || (kind === 'name' && /^'(?:\p{Lu}|')/u.test(text))
  return isMark ? text.slice(1) : raw
}

/** In a name, a soft hyphen or a break of no width between letters stands where one was seen or meant. */
export const softened = (raw: string): string =>
  raw.replace(/(?<=\p{L})\u00AD(?=\p{L})/gu, '-').replace(/(?<=\p{L})\u200B(?=\p{L})/gu, ' ')
