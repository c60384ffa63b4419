import { isoDate } from '../kernel/dates.ts'

/** A date as a cell writes it, before anything is known of its column. */
export type DateForm =
  | { readonly kind: 'blank' | 'two-digit year' | 'other' }
  /** Year first, or the month in letters: nothing to guess. */
  | { readonly kind: 'plain'; readonly on: string }
  /** Two figures before the year. */
  | { readonly kind: 'figures'; readonly first: number; readonly second: number; readonly year: number }
  /** Days since the end of 1899, as Excel counts them. */
  | { readonly kind: 'serial'; readonly days: number }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const fullMonths =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/
const weekday = /^(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*\.?,? +(?=[0-9])/i

// A time after the date says nothing about a calendar day. One with a zone other than midnight UTC might be the day
// before or after.
const clock = String.raw`(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?(?: ?[ap]\.?m\.?)?`
const time = new RegExp(String.raw`(?:T|,? )${clock}$|[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)$`, 'i')

const yearFirst = /^([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})$/
const joined = /^(19|20)([0-9]{2})([0-9]{2})([0-9]{2})$/
const figures = /^([0-9]{1,2})([/.\- ])([0-9]{1,2})\2([0-9]{4})$/
const dayMonth = /^([0-9]{1,2})(?:st|nd|rd|th)?[ \-./]*([a-z]{3,9})\.?[ \-./,]*([0-9]{4})$/i
const monthDay = /^([a-z]{3,9})\.?[ \-./]*([0-9]{1,2})(?:st|nd|rd|th)?[ \-./,]+([0-9]{4})$/i
const twoDigitYear = /^[0-9]{1,2}([/.\- ])([0-9]{1,2}|[a-z]{3,9})\1[0-9]{2}$/i
const serial = /^([1-9][0-9]{0,4})(?:\.[0-9]+)?$/

/** Never guesses: which of two figures is the day, and whether a number is a date, is for the column to say. */
export function dateForm(text: string): DateForm {
  if (text === '') return { kind: 'blank' }
  const day = text.replace(time, '').replace(weekday, '').trim()
  if (twoDigitYear.test(day)) return { kind: 'two-digit year' }
  const days = serial.exec(day)
  if (days !== null) return { kind: 'serial', days: Number(days[1]) }
  const parts = figures.exec(day)
  if (parts !== null)
    return { kind: 'figures', first: Number(parts[1]), second: Number(parts[3]), year: Number(parts[4]) }
  const on = plainDate(day)
  return on === null ? { kind: 'other' } : { kind: 'plain', on }
}

function plainDate(day: string): string | null {
  const first = yearFirst.exec(day)
  if (first !== null) return isoDate(Number(first[1]), Number(first[3]), Number(first[4]))
  const together = joined.exec(day)
  if (together !== null)
    return isoDate(Number(`${together[1]}${together[2]}`), Number(together[3]), Number(together[4]))
  const british = dayMonth.exec(day)
  if (british !== null) return isoDate(Number(british[3]), monthOf(british[2] ?? ''), Number(british[1]))
  const american = monthDay.exec(day)
  return american === null
    ? null
    : isoDate(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]))
}

const monthOf = (word: string): number =>
  fullMonths.test(word.toLowerCase()) ? months.indexOf(word.slice(0, 3).toLowerCase()) + 1 : 0

/** Excel's day 60 is 29 February 1900, which never was; null for it and for what lies outside 1900 to 2099. */
export function dateOfSerial(days: number): string | null {
  if (days < 1 || days === 60 || days > 73_050) return null
  const start = Date.UTC(1899, 11, days > 60 ? 30 : 31)
  return new Date(start + days * 86_400_000).toISOString().slice(0, 10)
}
