export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

// A spreadsheet's own first line, with or without quotation marks: `sep=;`, `"sep=;"`.
const hint = /^[ \t]*("?)sep=([,;\t|])\1[ \t]*(?:\r\n|\r|\n|$)/i

export interface StatedDelimiter {
  readonly delimiter: Delimiter
  /** Characters of the line that says so, to be left out. */
  readonly length: number
}

/** What a file says itself about what separates its columns; null where it says nothing. */
export function statedDelimiter(start: string): StatedDelimiter | null {
  const stated = hint.exec(start)
  const delimiter = delimiters.find((one) => one === stated?.[2])
  return stated === null || delimiter === undefined ? null : { delimiter, length: stated[0].length }
}
