/** A cell's text cleaned, or why it can't be kept. */
export type Cell = { readonly text: string } | { readonly reason: string }

// Zero-width spaces and joins, direction marks, soft hyphens and stray byte order marks: seen by nobody, copied by everybody.
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
// Embedding, override and isolate: they can make a text read as another one.
const misleading = /[\u202A-\u202E\u2066-\u2069]/
const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/
const spreadsheetError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|#+)$/

/** One line: white space of every kind becomes single spaces, invisible marks go. */
export function shortText(raw: string, max: number): Cell {
  const text = raw.replace(invisible, '').replace(/\s+/g, ' ').trim().normalize('NFC')
  return checked(text, max)
}

/**
 * Free text: line breaks stay, however they were written. A formula is text like any other: nothing here runs it, and
 * what writes a CSV takes its power away.
 */
export function longText(raw: string, max: number): Cell {
  const text = raw
    .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00AD\uFEFF]/g, '')
    .trim()
    .normalize('NFC')
  return checked(text, max)
}

function checked(text: string, max: number): Cell {
  if (control.test(text)) return { reason: 'control characters' }
  if (misleading.test(text)) return { reason: 'hidden direction marks' }
  if (spreadsheetError.test(text)) return { reason: 'spreadsheet error' }
  return text.length > max ? { reason: 'too long' } : { text }
}

/** True for a cell with nothing that anyone can see. */
export const isBlank = (raw: string): boolean => raw.replace(invisible, '').trim() === ''
