import { isoDate } from '../kernel/dates.ts'
import { readNhsNumber } from '../kernel/nhs-number.ts'
import { nameFault } from '../kernel/person-name.ts'
import { britishDates } from './date-column.ts'
import type { DateStyle } from './date-column.ts'
import { dateForm, dateOfSerial } from './date-forms.ts'
import type { DateForm } from './date-forms.ts'

/**
 * A value read from a cell's cleaned text, or why it was refused. `isFirm`: it says something that must not be left out,
 * though it can't be read; everything else in an optional cell is left empty and marked.
 */
export type Reading<T> = { readonly value: T } | { readonly reason: string; readonly isFirm?: true }

/**
 * A date as its column writes it: year first, with the month in letters, two figures in the column's order, or Excel's
 * serial numbers where all of the column is; with or without a time. Days that do not exist, other words and two-digit
 * years are refused. Nothing before 1900 or after today.
 */
export function readDate(text: string, today: string, style: DateStyle = britishDates): Reading<string> {
  const form = dateForm(text)
  if (form.kind === 'two-digit year') return { reason: 'two-digit year' }
  const value = dayOf(form, style)
  if (value === null) return { reason: 'not a date' }
  if (value < '1900-01-01') return { reason: 'before 1900' }
  return value > today ? { reason: 'in the future' } : { value }
}

function dayOf(form: DateForm, { order, isSerial }: DateStyle): string | null {
  if (form.kind === 'plain') return form.on
  if (form.kind === 'serial') return isSerial ? dateOfSerial(form.days) : null
  if (form.kind !== 'figures') return null
  const [day, month] = order === 'dayFirst' ? [form.first, form.second] : [form.second, form.first]
  return isoDate(form.year, month, day)
}

/** Ten digits; null where blank: a person without a known number is still referred. */
export function readOptionalNhsNumber(text: string): Reading<string | null> {
  const reading = readNhsNumber(text)
  if (reading.ok) return { value: reading.nhsNumber }
  return reading.reason === 'missing' ? { value: null } : { reason: reading.reason }
}

const yes = new Set(['y', 'yes', 'true', 't', '1'])
const no = new Set(['n', 'no', 'false', 'f', '0'])
const unknown = new Set([
  '',
  '-',
  '–',
  'u',
  'unknown',
  'unk',
  'not known',
  'not recorded',
  'not asked',
  'n/a',
  'n/k',
  'nk',
  'tbc',
])

/** Yes, no, or not known. Anything else is refused: whether to share is not to be guessed. */
export function readYesNo(text: string): Reading<boolean | null> {
  const folded = text.toLowerCase()
  if (yes.has(folded)) return { value: true }
  if (no.has(folded)) return { value: false }
  return unknown.has(folded) ? { value: null } : { reason: 'not yes or no' }
}

const postcode = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})$/
// British Forces post: a number of its own, for whoever writes home from abroad.
const forces = /^BFPO(?:C\/O)?([0-9]{1,4})$/
// Girobank's, which fits no pattern and is in every list of valid ones.
const giro = /^GIR0AA$/
const noFixedAbode = new Set(['nfa', 'no fixed abode', 'no fixed address', 'homeless'])
const noPostcode =
  /^(?:[-\u2010-\u2015?.]+|n\/?k|n\/?a|none|unknown|not (?:yet )?known|not applicable|not recorded|no postcode|tbc)$/i

/** `ng57zz` as `NG5 7ZZ`; empty where blank or said to be unknown. No fixed abode has the NHS's own code, ZZ99 3VZ. */
export function readPostcode(text: string): Reading<string> {
  if (noFixedAbode.has(text.toLowerCase())) return { value: 'ZZ99 3VZ' }
  if (noPostcode.test(text)) return { value: '' }
  const folded = text.toUpperCase().replace(/[\s-]/g, '')
  if (folded === '') return { value: '' }
  if (giro.test(folded)) return { value: 'GIR 0AA' }
  const abroad = forces.exec(folded)
  if (abroad !== null) return { value: `BFPO ${abroad[1]}` }
  const parts = postcode.exec(folded)
  return parts === null ? { reason: 'not a postcode' } : { value: `${parts[1]} ${parts[2]}` }
}

/**
 * One part of a name, which may be empty: of letters, spaces and the marks names have. Digits are a slip of the column;
 * letters of two alphabets that look alike would make two people of one; a dummy (".", "n/a", "Unknown") is no name. That
 * one of the two parts must say something shows across the row.
 */
export function readName(text: string): Reading<string> {
  const reason = nameFault(text)
  return reason === null ? { value: text } : { reason }
}

/** What a council's words for its financial assessment mean to rule L3; null where they are none of the usual ones. */
export function readFinancialAssessment(text: string): 'complete' | 'not_started' | 'not_needed' | null {
  const folded = text.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (/^(complete|completed|done)$/.test(folded)) return 'complete'
  if (/^(notneeded|notrequired|exempt|section117|s117)$/.test(folded)) return 'not_needed'
  return /^(notstarted|notcomplete|notcompleted|inprogress|started|outstanding|pending|awaiting|requested)$/.test(
    folded,
  )
    ? 'not_started'
    : null
}
