import { isoDate } from '../kernel/dates.ts'
import { dateForm } from './date-forms.ts'

/** Which of two figures is the day. */
export type DayOrder = 'dayFirst' | 'monthFirst'

/** How a column writes its dates. */
export interface DateStyle {
  readonly order: DayOrder
  /** True where all of the column is Excel's serial numbers; one number among dates is none. */
  readonly isSerial: boolean
}
export const britishDates: DateStyle = { order: 'dayFirst', isSerial: false }

/** What the rows of one column show. */
export interface DateEvidence {
  /** Dates that only a day first, or only a month first, makes days of the calendar. */
  readonly dayFirst: number
  readonly monthFirst: number
  /** Dates that are two different days. */
  readonly either: number
  readonly serial: number
  readonly filled: number
  /** The first that is two days, else the first with the month first; as it stands in the file. */
  readonly example: string | null
  /** The first that only a month first makes a day. */
  readonly proof: string | null
}

export interface DateTally {
  readonly add: (text: string) => void
  readonly evidence: () => DateEvidence
}

/** Counts what the cells of a column prove. */
export function dateTally(): DateTally {
  let [dayFirst, monthFirst, either, serial, filled] = [0, 0, 0, 0, 0]
  let example: string | null = null
  let proof: string | null = null
  return {
    add: (text) => {
      const form = dateForm(text)
      if (form.kind === 'blank') return
      filled += 1
      if (form.kind === 'serial') serial += 1
      if (form.kind !== 'figures') return
      const isDay = isoDate(form.year, form.second, form.first) !== null
      const isMonth = isoDate(form.year, form.first, form.second) !== null
      if (isDay && isMonth) {
        if (form.first === form.second) return
        either += 1
        example ??= text
      } else if (isDay) dayFirst += 1
      else if (isMonth) {
        monthFirst += 1
        proof ??= text
      }
    },
    evidence: () => ({
      dayFirst,
      monthFirst,
      either,
      serial,
      filled,
      example: example ?? proof,
      proof,
    }),
  }
}

/** Why somebody has to say how a column writes its dates. */
export type DateDoubt = 'nothing proves it' | 'month first' | 'both'
export type DateVerdict = { readonly style: DateStyle } | { readonly doubt: DateDoubt }

// One slip among many does not make a column doubtful: it is left out by itself.
const slip = 10

function alone({ dayFirst, monthFirst, either, serial, filled }: DateEvidence): DateVerdict | 'unproven' {
  if (filled > 0 && serial === filled) return { style: { order: 'dayFirst', isSerial: true } }
  if (monthFirst === 0) return dayFirst > 0 || either === 0 ? { style: britishDates } : 'unproven'
  if (dayFirst >= slip * monthFirst) return { style: britishDates }
  return { doubt: dayFirst > 0 ? 'both' : 'month first' }
}

/**
 * How each date column of a file writes its dates: as its own rows prove, else as its neighbours' do, for one system
 * writes all of a file. Month first is never taken without being asked, whatever the rows prove: nobody here expects it.
 */
export function judgeDates(columns: readonly DateEvidence[]): readonly DateVerdict[] {
  const verdicts = columns.map(alone)
  const doubtful = verdicts.find((one) => typeof one === 'object' && 'doubt' in one)
  const isProven = columns.some(({ dayFirst }) => dayFirst > 0)
  const fromFile: DateVerdict = isProven ? { style: britishDates } : { doubt: 'nothing proves it' }
  const unproven: DateVerdict = typeof doubtful === 'object' ? doubtful : fromFile
  return verdicts.map((one) => (one === 'unproven' ? unproven : one))
}
