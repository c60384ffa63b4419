import { countWords } from './kernel/count-words.ts'
import { addDays, addMonths, dateParts, daysInMonth, isoDate } from './kernel/dates.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const fullMonths =
  'january february march april may june july august september october november december'.split(' ')
const ordinals = ['first', 'second', 'third', 'fourth']
// More is no date that anybody plans.
const furthest = 100

/** 0 for Monday. */
const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

function monthOf(word: string): number {
  const named = fullMonths.findIndex((month) => month === word)
  return (named >= 0 ? named : months.findIndex((month) => month === word)) + 1
}

const weekdayNamed = (word: string): number =>
  weekdays.findIndex((day) => day === word || day.slice(0, 3) === word)

type Read = (found: readonly string[], today: string) => string | null

/** Whole phrases in lower case, and the day each means. */
const phrases: readonly (readonly [RegExp, Read])[] = [
  [/^today$/, (_found, today) => today],
  [/^tomorrow$/, (_found, today) => addDays(today, 1)],
  [/^yesterday$/, (_found, today) => addDays(today, -1)],
  [/^(?:in )?(?:an?|one|1) fortnight$/, (_found, today) => addDays(today, 14)],
  [
    /^in (\w+) (day|week|month|year)s?$/,
    ([count = '', unit = ''], today) => later(today, numberOf(count), unit),
  ],
  [
    /^(?:on )?(next )?([a-z]+)$/,
    ([next = '', day = ''], today) => comingDay(today, weekdayNamed(day), next !== ''),
  ],
  [/^(?:the )?end of (?:the |this )?month$/, (_found, today) => endOf(today, dateParts(today).month, '')],
  [
    /^(?:the )?end of ([a-z]+)(?: (\d{4}))?$/,
    ([month = '', year = ''], today) => endOf(today, monthOf(month), year),
  ],
  [
    /^(?:the )?(first|second|third|fourth|last) ([a-z]+) (?:of|in) ([a-z]+)(?: (\d{4}))?$/,
    ([which = '', day = '', month = '', year = ''], today) =>
      ofMonth(today, { which, weekday: weekdayNamed(day), month: monthOf(month), year }),
  ],
  [/^(\d{1,2})[/.](\d{1,2})$/, ([day, month], today) => thisOrNext(today, Number(month), Number(day))],
  [
    /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)$/,
    ([day, month = ''], today) => thisOrNext(today, monthOf(month), Number(day)),
  ],
]

/**
 * A day as people say it, as an ISO date: "tomorrow", "in 6 weeks", "Friday" (the first to come), "next Friday" (the
 * one of next week, Monday first), "end of March", "last Friday of February", "26 February" and "26/2" (the next one).
 * Null for what is none of these. Day before month, always.
 */
export function spokenDate(text: string, today: string): string | null {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ')
  for (const [pattern, read] of phrases) {
    const found = pattern.exec(said)
    const day = found && read([...found].slice(1), today)
    if (day) return day
  }
  return null
}

function numberOf(word: string): number {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  return word === 'a' || word === 'an' ? 1 : countWords.indexOf(word)
}

function later(today: string, count: number, unit: string): string | null {
  if (count < 1 || count > furthest) return null
  if (unit === 'day') return addDays(today, count)
  if (unit === 'week') return addDays(today, 7 * count)
  return addMonths(today, unit === 'month' ? count : 12 * count)
}

function comingDay(today: string, weekday: number, isOfNextWeek: boolean): string | null {
  if (weekday < 0) return null
  if (isOfNextWeek) return addDays(today, 7 - weekdayOf(today) + weekday)
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
}

function endOf(today: string, month: number, year: string): string | null {
  if (month < 1) return null
  return inYear(today, year, (of) => isoDate(of, month, daysInMonth(of, month)))
}

const thisOrNext = (today: string, month: number, day: number): string | null =>
  month < 1 ? null : inYear(today, '', (of) => isoDate(of, month, day))

interface OfMonth {
  readonly which: string
  readonly weekday: number
  readonly month: number
  readonly year: string
}

function ofMonth(today: string, { which, weekday, month, year }: OfMonth): string | null {
  if (weekday < 0 || month < 1) return null
  return inYear(today, year, (of) => {
    const from = isoDate(
      of,
      month,
      which === 'last' ? daysInMonth(of, month) - 6 : 1 + 7 * ordinals.indexOf(which),
    )
    return from && addDays(from, (weekday - weekdayOf(from) + 7) % 7)
  })
}

/** In the year that was said; else in this one, or in the first after it that has such a day to come. */
function inYear(today: string, said: string, dayIn: (year: number) => string | null): string | null {
  if (said !== '') return dayIn(Number(said))
  const { year } = dateParts(today)
  // 29 February may be seven years away, as after 2096.
  for (let of = year; of <= year + 8; of++) {
    const day = dayIn(of)
    if (day !== null && day >= today) return day
  }
  return null
}
