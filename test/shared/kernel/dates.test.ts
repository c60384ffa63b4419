import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  ageOn,
  dateAndTime,
  dateOf,
  daysBetween,
  isWorkingDay,
  isoDate,
  longDate,
  shortDate,
  timeOfDay,
  workingDaysBetween,
} from '../../../shared/kernel/dates.ts'
import { IsoDate } from '../../../shared/kernel/iso-date.ts'

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('IsoDate', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-02-29', '1968-03-13'])('accepts %s', (text) => {
    expect(IsoDate.safeParse(text).success).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '21/11/2026',
    '2026-1-1',
    '2026-11-21T00:00',
    ' 2026-11-21',
    '0026-11-21',
    '+2026-11-21',
    '',
    '２０２６-11-21',
  ])('refuses %j', (text) => {
    expect(IsoDate.safeParse(text).success).toBe(false)
  })
})

describe('calendar', () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-01', 3, '2027-03-01'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  it('adds days across months, years and the change of the clocks', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
  })

  it('counts days as it adds them', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('never lands in a later month than asked for', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 240 }), (date, months) => {
        const moved = addMonths(date, months)
        const expected = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) + months
        expect(Number(moved.slice(0, 4)) * 12 + Number(moved.slice(5, 7))).toBe(expected)
      }),
    )
  })

  it('makes no date of a day that does not exist', () => {
    expect(isoDate(2026, 2, 29)).toBeNull()
    expect(isoDate(2026, 11, 21)).toBe('2026-11-21')
  })
})

describe('working days', () => {
  it('passes over Saturdays and Sundays', () => {
    expect(isWorkingDay('2026-11-20')).toBe(true)
    expect(isWorkingDay('2026-11-21')).toBe(false)
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-20', 5)).toBe('2026-11-27')
    expect(addWorkingDays('2026-11-23', -1)).toBe('2026-11-20')
    expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-21')
  })

  it('counts a bank holiday as a working day: they are not known here', () => {
    expect(isWorkingDay('2026-12-25')).toBe(true)
  })
})

describe('ageOn', () => {
  it.each([
    ['1968-03-13', '2026-03-12', 57],
    ['1968-03-13', '2026-03-13', 58],
    ['2004-02-29', '2026-02-28', 21],
    ['2004-02-29', '2026-03-01', 22],
  ])('born %s is on %s aged %d', (born, on, age) => {
    expect(ageOn(born, on)).toBe(age)
  })
})

describe('words', () => {
  it('writes British dates', () => {
    expect(longDate('2026-11-21')).toBe('Saturday 21 November 2026')
    expect(longDate('1968-03-03')).toBe('Sunday 3 March 1968')
    expect(shortDate('2026-11-21')).toBe('21 Nov 2026')
    expect(() => longDate('21/11/2026')).toThrow(RangeError)
  })

  it('tells the time in London, in summer and winter, and the date there', () => {
    expect(timeOfDay('2026-11-21T14:05:00.000Z')).toBe('14:05')
    expect(timeOfDay('2026-07-01T14:05:00.000Z')).toBe('15:05')
    expect(timeOfDay('2026-07-01T23:30:00.000Z')).toBe('00:30')
    expect(dateOf('2026-07-01T23:30:00.000Z')).toBe('2026-07-02')
    expect(dateAndTime('2026-11-21T14:05:00.000Z')).toBe('21 Nov 2026, 14:05')
  })
})

it.each([
  ['2026-11-26', '2026-12-01', [], 3],
  ['2026-11-28', '2026-12-01', [], 2],
  ['2026-11-27', '2026-11-29', [], 0],
  ['2026-12-01', '2026-12-01', [], 0],
  ['2026-12-02', '2026-12-01', [], 0],
  ['2026-11-20', '2026-12-18', [], 20],
  // Christmas and its Monday; a closed Saturday takes nothing away.
  ['2026-12-24', '2026-12-31', ['2026-12-25', '2026-12-26', '2026-12-28'], 3],
] as const)('from %s to %s there are working days without %j: %s', (from, to, closed, days) => {
  expect(workingDaysBetween(from, to, closed)).toBe(days)
})

it('the n-th working day leaves out closed days, forwards and back', () => {
  expect(addWorkingDays('2026-12-24', 2, ['2026-12-25', '2026-12-28'])).toBe('2026-12-30')
  expect(addWorkingDays('2026-12-29', -1, ['2026-12-25', '2026-12-28'])).toBe('2026-12-24')
})
