import { isUnseen } from '../kernel/text-marks.ts'
import { tidyLine, tidyText } from '../kernel/text.ts'
import type { Tidied } from '../kernel/text.ts'

/** A cell's text cleaned, or why it can't be kept. */
export type Cell = { readonly text: string } | { readonly reason: string }

const spreadsheetError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|#+)$/

// A file has millions of cells, and nearly all of them have nothing but these: there the rule has nothing to do. Letters
// with their accents are as NFC has them; quotation marks, dashes and currencies stand for themselves.
const plain = /^[\x20-\x7E\n\u00A3\u00C0-\u024F\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u20AC]*$/
const isPlain = (raw: string): boolean => plain.test(raw)

/** One line, as `shared/kernel/text.ts` keeps one. */
export const shortText = (raw: string, max: number): Cell =>
  checked(isPlain(raw) ? { text: raw.replace(/\s+/g, ' ').trim() } : tidyLine(raw), max)

/**
 * Free text: line breaks stay, however they were written. A formula is text like any other: nothing here runs it, and
 * what writes a CSV takes its power away.
 */
export function longText(raw: string, max: number): Cell {
  const tidied = isPlain(raw) ? { text: raw } : tidyText(raw)
  return checked('text' in tidied ? { text: tidied.text.trim() } : tidied, max)
}

function checked(tidied: Tidied, max: number): Cell {
  if ('fault' in tidied) return { reason: tidied.fault.why }
  if (spreadsheetError.test(tidied.text)) return { reason: 'spreadsheet error' }
  return tidied.text.length > max ? { reason: 'too long' } : tidied
}

/** True for a cell with nothing that anyone can see. */
export const isBlank = isUnseen
