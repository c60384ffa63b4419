import { isoDate } from '../../../shared/dates.ts'
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

/** Day first, as in Britain: `1/2/2026`, `1 February 2026` → `2026-02-01`. No two-digit years: 26 could be 1926. */
export function parseDate(text: string): Parsed<string> {
  const trimmed = text.trim().toLowerCase()
  if (trimmed === '') return { ok: true, value: null }
  const parts = partsOf(trimmed)
  if (!parts || parts.month < 1) return { ok: false, why: example }
  if (parts.year.length === 2) return { ok: false, why: 'Type all four figures of the year' }
  const value = isoDate(Number(parts.year), parts.month, parts.day)
  return value === null ? { ok: false, why: 'There is no such date' } : { ok: true, value }
}

/** Also refuses a date outside `min` and `max` (ISO, both included). */
export function parseDateWithin(text: string, min?: string, max?: string): Parsed<string> {
  const parsed = parseDate(text)
  if (!parsed.ok || parsed.value === null) return parsed
  if (min !== undefined && parsed.value < min)
    return { ok: false, why: `Type ${dateAsTyped(min)} or a later date` }
  if (max !== undefined && parsed.value > max)
    return { ok: false, why: `Type ${dateAsTyped(max)} or an earlier date` }
  return parsed
}

/** `2026-02-01` → `01/02/2026`. */
export const dateAsTyped = (date: string) => date.split('-').toReversed().join('/')
