import { withoutUnseen } from './text-marks.ts'

/** Why a text is not an NHS number; the words are shown beside the column. */
export type NhsNumberFault =
  'missing' | 'not a number of 10 digits' | 'spreadsheet-damaged number' | 'repeated digits' | 'check digit'

export type NhsNumberReading =
  { readonly ok: true; readonly nhsNumber: string } | { readonly ok: false; readonly reason: NhsNumberFault }

/** England's NHS number verification status codes and the words systems export for them (NHS Data Dictionary). */
export const nhsNumberStatuses = {
  '01': 'Number present and verified',
  '02': 'Number present but not traced',
  '03': 'Trace required',
  '04': 'Trace attempted - no match or multiple match found',
  '05': 'Trace needs to be resolved',
  '06': 'Trace in progress',
  '07': 'Number not present and trace not required',
  '08': 'Trace postponed',
} as const
export type NhsNumberStatusCode = keyof typeof nhsNumberStatuses

/** Modulus 11: weights 10 to 2, eleven less the remainder, 11 counts as 0 and 10 is never issued. */
export function hasValidCheckDigit(tenDigits: string): boolean {
  if (!/^[0-9]{10}$/.test(tenDigits)) return false
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(tenDigits[i]) * (10 - i)
  return (11 - (sum % 11)) % 11 === Number(tenDigits[9])
}

// Every hyphen, dash and space that copying from a document leaves between the groups.
const separators = /[\s\u2010-\u2015\u2212-]/g
// 9.99012E+09, and 9,99012E+09 from a continental spreadsheet.
const scientific = /^[0-9]([.,][0-9]*)?e\+?[0-9]{1,2}$/i
const decimal = /^[0-9]{8,10}[.,]0+$/

/**
 * Reads an NHS number as people and systems write it: spaces and hyphens folded, a spreadsheet's text mark
 * (a leading apostrophe, or ="…") taken off. Repeated digits pass Modulus 11 but are never a person's.
 */
export function readNhsNumber(text: string): NhsNumberReading {
  const folded = unquote(withoutUnseen(text).replace(separators, ''))
  if (folded === '') return { ok: false, reason: 'missing' }
  const reason = fault(folded)
  return reason === null ? { ok: true, nhsNumber: folded } : { ok: false, reason }
}

const unquote = (text: string): string => /^="(.*)"$/.exec(text)?.[1] ?? text.replace(/^['\u2018\u2019]/, '')

function fault(text: string): NhsNumberFault | null {
  if (/^0+$/.test(text) && text.length < 10) return 'not a number of 10 digits'
  if (isSpreadsheetDamaged(text)) return 'spreadsheet-damaged number'
  if (!/^[0-9]{10}$/.test(text)) return 'not a number of 10 digits'
  if (/^(.)\1{9}$/.test(text)) return 'repeated digits'
  return hasValidCheckDigit(text) ? null : 'check digit'
}

/**
 * What a spreadsheet does to a long number: scientific notation, a decimal ending, error values and columns of #,
 * or zeros lost from the front: nine digits, or fewer where putting the zeros back makes a valid number.
 */
function isSpreadsheetDamaged(text: string): boolean {
  if (scientific.test(text) || decimal.test(text) || text.startsWith('#')) return true
  if (/^[0-9]{9}$/.test(text)) return true
  return /^[0-9]{6,8}$/.test(text) && hasValidCheckDigit(text.padStart(10, '0'))
}

/** `9990181594` as it is printed: `999 018 1594`. Anything else comes back as it was. */
export function formatNhsNumber(nhsNumber: string): string {
  const groups = /^([0-9]{3})([0-9]{3})([0-9]{4})$/.exec(nhsNumber)
  return groups === null ? nhsNumber : groups.slice(1).join(' ')
}

/** The status code for a code (`1`, `01`) or its words in any case and punctuation; null where neither. */
export function readNhsNumberStatus(text: string): NhsNumberStatusCode | null {
  const wanted = letters(text)
  for (const [code, words] of Object.entries(nhsNumberStatuses)) {
    const isWords = wanted.length > 3 && (wanted === letters(words) || wanted.startsWith(letters(words)))
    if (isWords || wanted === code || wanted === code.slice(1)) return code as NhsNumberStatusCode
  }
  return null
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')
