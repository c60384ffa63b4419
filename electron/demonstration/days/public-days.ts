import { addDays, isWorkingDay } from '../../../shared/kernel/dates.ts'

/** The Sunday of Easter: J.-M. Oudin (1940), as in the Explanatory Supplement to the Astronomical Almanac, 1992, §12. */
export function easterSunday(year: number): string {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const skew = Math.floor((century - 17) / 25)
  const first = (century - Math.floor(century / 4) - Math.floor((century - skew) / 3) + 19 * golden + 15) % 30
  const second = Math.floor(first / 28)
  const turn = Math.floor(29 / (first + 1)) * Math.floor((21 - golden) / 11)
  const moon = first - second * (1 - second * turn)
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7
  return addDays(`${year}-03-28`, moon - weekday)
}

/** Christmas Day, Boxing Day and New Year’s Day of the winter that ends in a year; a weekend’s are made up for. */
export function newYearDays(year: number): readonly string[] {
  const days = [`${year - 1}-12-25`, `${year - 1}-12-26`, `${year}-01-01`]
  const working = days.filter(isWorkingDay)
  for (const day of days.filter((one) => !isWorkingDay(one))) {
    let instead = day
    while (!isWorkingDay(instead) || working.includes(instead)) instead = addDays(instead, 1)
    working.push(instead)
  }
  return working.toSorted()
}

/** A panel meets on none of these in England. The Mondays of May and August matter to no date of the story. */
export function isPublicHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4))
  const easter = easterSunday(year)
  const shut = [addDays(easter, -2), addDays(easter, 1), ...newYearDays(year), ...newYearDays(year + 1)]
  return shut.includes(date)
}
