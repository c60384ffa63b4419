import { describe, expect, it } from 'vitest'
import { bankHolidays, easterSunday, workingDayBy } from '../../../shared/rules/bank-holidays.ts'

// Easter Sundays as the Astronomical Applications Department of the US Naval Observatory lists them (aa.usno.navy.mil).
describe('Easter Sunday', () => {
  it.each([
    ['1818-03-22'],
    ['1943-04-25'],
    ['1961-04-02'],
    ['2000-04-23'],
    ['2008-03-23'],
    ['2011-04-24'],
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2028-04-16'],
    ['2038-04-25'],
    ['2076-04-19'],
    ['2100-03-28'],
    ['2160-03-23'],
  ])('is %s in that year', (sunday) => {
    expect(easterSunday(Number(sunday.slice(0, 4)))).toBe(sunday)
  })
})

// gov.uk/bank-holidays, England and Wales.
describe('the bank holidays of England', () => {
  it.each([
    [2020, '2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28'],
    [2021, '2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28'],
    [
      2022,
      '2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27',
    ],
    [
      2023,
      '2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26',
    ],
    [2026, '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28'],
    [2027, '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28'],
    [2028, '2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26'],
  ])('of %i are those that were proclaimed', (year, days) => {
    expect(bankHolidays(year)).toEqual(days.split(' '))
  })
})

describe('the working day on or before a day', () => {
  it.each([
    ['a working day is itself', '2026-11-30', '2026-11-30'],
    ['a Saturday', '2027-02-27', '2027-02-26'],
    ['a Sunday', '2027-02-28', '2027-02-26'],
    ['Easter Monday, over Good Friday', '2027-03-29', '2027-03-25'],
    ['New Year’s Day on a Friday', '2027-01-01', '2026-12-31'],
    ['Boxing Day made up for on a Monday', '2026-12-28', '2026-12-24'],
    ['the day after Christmas on a weekend', '2027-12-28', '2027-12-24'],
    ['the last Monday of August', '2026-08-31', '2026-08-28'],
    ['a Monday made up for New Year’s Day', '2028-01-03', '2027-12-31'],
  ])('%s', (_what, date, by) => {
    expect(workingDayBy(date)).toBe(by)
  })
})
