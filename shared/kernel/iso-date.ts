import { z } from 'zod'
import { isIsoDate } from './dates.ts'

// Nobody who is decided about was born before, and nothing is planned after; so that no sum of dates leaves the calendar.
const [firstYear, lastYear] = ['1800', '2199']

/** A calendar date (`…On`), without time or zone, in the years 1800 to 2199. */
export const IsoDate = z
  .string()
  .refine(isIsoDate, 'not a date')
  .refine((text) => text.slice(0, 4) >= firstYear && text.slice(0, 4) <= lastYear, 'a year far away')
export type IsoDate = z.output<typeof IsoDate>
