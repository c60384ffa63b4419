export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/**
 * What separates the columns: of comma, semicolon and tab, the one that stands most often in the first line, outside
 * quotation marks. `hint` is the length of a spreadsheet's own `sep=;` line, to be left out.
 */
export function detectDelimiter(text: string): { readonly delimiter: Delimiter; readonly hint: number } {
  const stated = /^sep=([,;\t])(?:\r\n|\r|\n)/i.exec(text)
  const byHint = delimiters.find((one) => one === stated?.[1])
  if (stated !== null && byHint !== undefined) return { delimiter: byHint, hint: stated[0].length }
  const counts = countInFirstLine(text)
  const [best] = delimiters.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  return { delimiter: best ?? ',', hint: 0 }
}

function countInFirstLine(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  let isQuoted = false
  let hasText = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (character === '\n' || character === '\r') {
      if (hasText) break
      continue
    }
    hasText = true
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return counts
}
