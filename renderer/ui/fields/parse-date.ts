import { dateParts, isoDate } from '../../../shared/kernel/dates.ts'
import { spokenDate } from '../../../shared/spoken-date.ts'
import type { Parsed } from './typed-value.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const example = 'Type a date like 27/11/2026'

const byNumbers = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})$/
const byName = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{2}|\d{4})$/
const iso = /^(\d{4})-(\d{2})-(\d{2})$/

interface DateParts {
  readonly year: string
  readonly month: number
  readonly day: number
}

function partsOf(text: string): DateParts | null {
  const numbers = byNumbers.exec(text)
  if (numbers) return { day: Number(numbers[1]), month: Number(numbers[2]), year: numbers[3] ?? '' }
  const named = byName.exec(text)
  if (named) {
    const month = months.findIndex((name) => (named[2] ?? '').startsWith(name)) + 1
    return { day: Number(named[1]), month, year: named[3] ?? '' }
  }
  const sorted = iso.exec(text)
  return sorted ? { year: sorted[1] ?? '', month: Number(sorted[2]), day: Number(sorted[3]) } : null
}

/**
 * Day first, as in Britain: `1/2/2026`, `1 February 2026` → `2026-02-01`. With `today`, also as people say it: "in 6
 * weeks", and a year of two figures is of this century. Without it there are none: 26 could be 1926.
 */
export function parseDate(text: string, today?: string): Parsed<string> {
  const trimmed = text.trim().toLowerCase()
  if (trimmed === '') return { ok: true, value: null }
  const parts = partsOf(trimmed)
  if (!parts || parts.month < 1) {
    const said = today === undefined ? null : spokenDate(trimmed, today)
    return said === null ? { ok: false, why: example } : { ok: true, value: said }
  }
  if (parts.year.length === 2 && today === undefined)
    return { ok: false, why: 'Type all four figures of the year' }
  const value = isoDate(yearOf(parts.year, today), parts.month, parts.day)
  return value === null ? { ok: false, why: 'There is no such date' } : { ok: true, value }
}

const yearOf = (figures: string, today?: string): number =>
  Number(figures) + (figures.length === 2 && today ? Math.floor(dateParts(today).year / 100) * 100 : 0)

export interface Within {
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly today?: string | undefined
}

/** Also refuses a date outside `min` and `max` (ISO, both included). */
export function parseDateWithin(text: string, { min, max, today }: Within): Parsed<string> {
  const parsed = parseDate(text, today)
  if (!parsed.ok || parsed.value === null) return parsed
  if (min !== undefined && parsed.value < min)
    return { ok: false, why: `Type ${dateAsTyped(min)} or a later date` }
  if (max !== undefined && parsed.value > max)
    return { ok: false, why: `Type ${dateAsTyped(max)} or an earlier date` }
  return parsed
}

/** `2026-02-01` → `01/02/2026`. */
export const dateAsTyped = (date: string) => date.split('-').toReversed().join('/')
