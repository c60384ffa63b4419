import { isoDate } from '../dates.ts'
import { parsePounds } from '../money.ts'
import { readNhsNumber } from '../nhs-number.ts'

/** A value read from a cell's cleaned text, or why it was refused. */
export type Reading<T> = { readonly value: T } | { readonly reason: string }

const iso = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/
const british = /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})$/
const twoDigitYear = /^[0-9]{1,2}([/.\- ])([0-9]{1,2}|[a-z]{3,9})\1[0-9]{2}$/i
// A time after the date says nothing about a calendar day. One with a zone other than midnight UTC might be the day before or after.
const time = /[T ](?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?$|T00:00(?::00(?:\.0+)?)?Z$/

/**
 * DD/MM/YYYY (also D/M/YYYY) or YYYY-MM-DD, in either file, with or without a time. Never month first: 01/13/1980 is not
 * a date. Days that do not exist, words, serial numbers and two-digit years are refused. Nothing before 1900 or after today.
 */
export function readDate(text: string, today: string): Reading<string> {
  const day = text.replace(time, '')
  if (twoDigitYear.test(day)) return { reason: 'two-digit year' }
  const [isoParts, britishParts] = [iso.exec(day), british.exec(day)]
  const parts = isoParts?.slice(1) ?? britishParts?.slice(1).toReversed() ?? []
  const [year, month, dayOfMonth] = parts.map(Number)
  const value = isoDate(year ?? 0, month ?? 0, dayOfMonth ?? 0)
  if (value === null) return { reason: 'not a date' }
  if (value < '1900-01-01') return { reason: 'before 1900' }
  return value > today ? { reason: 'in the future' } : { value }
}

/** Ten digits; null where blank: a person without a known number is still referred. */
export function readOptionalNhsNumber(text: string): Reading<string | null> {
  const reading = readNhsNumber(text)
  if (reading.ok) return { value: reading.nhsNumber }
  return reading.reason === 'missing' ? { value: null } : { reason: reading.reason }
}

/** Integer pence; null where blank. */
export function readOptionalPounds(text: string): Reading<number | null> {
  const reading = parsePounds(text)
  if ('pence' in reading) return { value: reading.pence }
  return reading.error === 'missing' ? { value: null } : { reason: reading.error }
}

const yes = new Set(['y', 'yes', 'true', 't', '1'])
const no = new Set(['n', 'no', 'false', 'f', '0'])
const unknown = new Set(['', 'u', 'unknown', 'not known', 'not recorded', 'n/a'])

/** Yes, no, or not known. Anything else is refused: whether to share is not to be guessed. */
export function readYesNo(text: string): Reading<boolean | null> {
  const folded = text.toLowerCase()
  if (yes.has(folded)) return { value: true }
  if (no.has(folded)) return { value: false }
  return unknown.has(folded) ? { value: null } : { reason: 'not yes or no' }
}

const postcode = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})$/
const noFixedAbode = new Set(['nfa', 'no fixed abode', 'no fixed address'])

/** `ng57zz` as `NG5 7ZZ`; empty where blank. No fixed abode has the NHS's own code, ZZ99 3VZ. */
export function readPostcode(text: string): Reading<string> {
  if (noFixedAbode.has(text.toLowerCase())) return { value: 'ZZ99 3VZ' }
  const folded = text.toUpperCase().replace(/[\s-]/g, '')
  if (folded === '') return { value: '' }
  const parts = postcode.exec(folded)
  return parts === null ? { reason: 'not a postcode' } : { value: `${parts[1]} ${parts[2]}` }
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

/**
 * A name of letters, spaces and the marks names have. Digits are a slip of the column; letters of two alphabets that look
 * alike would make two people of one.
 */
export function readName(text: string): Reading<string> {
  if (text === '') return { reason: 'missing' }
  if (!/\p{L}/u.test(text) || !/^[\p{L}\p{M} .,'’‘ʼ`´()/&\u2010-\u2015-]+$/u.test(text))
    return { reason: 'not a name' }
  return scripts.filter((script) => script.test(text)).length > 1
    ? { reason: 'mixed alphabets' }
    : { value: text }
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
