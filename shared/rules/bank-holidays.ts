import { addDays, isWorkingDay, isoDate, weekdayOf } from '../kernel/dates.ts'

/**
 * Easter Sunday of a year of the Gregorian calendar (Calendar (New Style) Act 1750, schedule), by the anonymous algorithm
 * of Nature, 20 April 1876, p. 487, as Meeus has it (Astronomical Algorithms, 1991, ch. 8).
 */
export function easterSunday(year: number): string {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const of = h + l - 7 * m + 114
  return day(year, Math.floor(of / 31), (of % 31) + 1)
}

/**
 * What was proclaimed for one year alone (gov.uk/bank-holidays): days taken away and given. Whoever reads of a year after
 * these finds the usual days.
 */
const proclaimed: Readonly<
  Record<number, { readonly not: readonly string[]; readonly but: readonly string[] }>
> = {
  // Victory in Europe Day, 75 years.
  2020: { not: ['2020-05-04'], but: ['2020-05-08'] },
  // The Platinum Jubilee; the funeral of Queen Elizabeth II.
  2022: { not: ['2022-05-30'], but: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  // The coronation of King Charles III.
  2023: { not: [], but: ['2023-05-08'] },
}

/**
 * The bank holidays of England in a year, in their order: Good Friday and Christmas Day by common law; Easter Monday, the
 * last Mondays of May and August and the days after Christmas by the Banking and Financial Dealings Act 1971, schedule 1;
 * New Year's Day, the first Monday of May and the days in place of a weekend by proclamation under its section 1(3).
 */
export function bankHolidays(year: number): readonly string[] {
  const easter = easterSunday(year)
  const usual = [
    nextWorking(day(year, 1, 1), []),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5, 1),
    firstMonday(year, 5, 25),
    firstMonday(year, 8, 25),
    ...christmas(year),
  ]
  const { not = [], but = [] } = proclaimed[year] ?? {}
  return [...usual.filter((one) => !not.includes(one)), ...but].toSorted()
}

/** Both days; one that falls on a weekend is made up for on the next working day that is not the other. */
function christmas(year: number): string[] {
  const days = [day(year, 12, 25), day(year, 12, 26)]
  const onThem = days.filter(isWorkingDay)
  return days.reduce<string[]>(
    (taken, one) => (isWorkingDay(one) ? taken : [...taken, nextWorking(one, taken)]),
    onThem,
  )
}

function nextWorking(from: string, taken: readonly string[]): string {
  let at = from
  while (!isWorkingDay(at) || taken.includes(at)) at = addDays(at, 1)
  return at
}

/** The first Monday on or after that day of the month. */
const firstMonday = (year: number, month: number, from: number): string => {
  const start = day(year, month, from)
  return addDays(start, (8 - weekdayOf(start)) % 7)
}

function day(year: number, month: number, of: number): string {
  const found = isoDate(year, month, of)
  if (found === null) throw new RangeError('outside the calendar')
  return found
}

export const isBankHoliday = (date: string): boolean => bankHolidays(Number(date.slice(0, 4))).includes(date)

/** The day itself, or the last one before it that is neither a weekend nor a bank holiday in England. */
export function workingDayBy(date: string): string {
  let at = date
  while (!isWorkingDay(at) || isBankHoliday(at)) at = addDays(at, -1)
  return at
}
