import { expect, test } from 'vitest'
import { dateAsTyped, parseDate, parseDateWithin } from '../../../../renderer/ui/fields/parse-date.ts'

test.each([
  ['', null],
  ['27/11/2026', '2026-11-27'],
  ['1/2/2026', '2026-02-01'],
  ['01-02-2026', '2026-02-01'],
  ['1.2.2026', '2026-02-01'],
  ['1 2 2026', '2026-02-01'],
  ['1 Feb 2026', '2026-02-01'],
  ['1st February, 2026', '2026-02-01'],
  ['Friday 27 November 2026', '2026-11-27'],
  ['29/02/2028', '2028-02-29'],
  ['2026-02-01', '2026-02-01'],
])('reads %j as %j, day first', (text, value) => {
  expect(parseDate(text)).toEqual({ ok: true, value })
})

test.each([
  ['31/11/2026', 'There is no such date'],
  ['29/02/2026', 'There is no such date'],
  ['11/27/2026', 'There is no such date'],
  ['01/02/26', 'Type all four figures of the year'],
  ['1 Feb 26', 'Type all four figures of the year'],
  ['27/11', 'Type a date like 27/11/2026'],
  ['next Friday', 'Type a date like 27/11/2026'],
  ['1 Smarch 2026', 'Type a date like 27/11/2026'],
])('refuses %j and says why', (text, why) => {
  expect(parseDate(text)).toEqual({ ok: false, why })
})

test.each([
  ['26/2/27', '2027-02-26'],
  ['26.2.27', '2027-02-26'],
  ['1 Feb 26', '2026-02-01'],
  ['in 6 weeks', '2027-01-10'],
  ['27/11/2026', '2026-11-27'],
])('reads %j as %j where it is no date of birth', (text, value) => {
  expect(parseDate(text, '2026-11-29')).toEqual({ ok: true, value })
})

test('never reads the month first, whatever the day', () => {
  expect(parseDate('2/26/27', '2026-11-29')).toEqual({ ok: false, why: 'There is no such date' })
})

test('keeps to the earliest and the latest date, both included', () => {
  const within = (text: string) => parseDateWithin(text, { min: '2026-04-01', max: '2027-03-31' })
  expect(within('01/04/2026')).toEqual({ ok: true, value: '2026-04-01' })
  expect(within('31/03/2027')).toEqual({ ok: true, value: '2027-03-31' })
  expect(within('31/03/2026')).toEqual({ ok: false, why: 'Type 01/04/2026 or a later date' })
  expect(within('01/04/2027')).toEqual({ ok: false, why: 'Type 31/03/2027 or an earlier date' })
  expect(within('')).toEqual({ ok: true, value: null })
})

test('shows a date in a form it reads back', () => {
  expect(dateAsTyped('2026-02-01')).toBe('01/02/2026')
  expect(parseDate(dateAsTyped('2026-02-01'))).toEqual({ ok: true, value: '2026-02-01' })
})
