import { expect, test } from 'vitest'
import { parseNumber } from '../../../../renderer/ui/fields/parse-number.ts'

test.each([
  ['', null],
  ['14', 14],
  ['1,250', 1250],
  [' 7 ', 7],
])('reads %j as %j', (text, value) => {
  expect(parseNumber(text, {})).toEqual({ ok: true, value })
})

test('takes as many places after the point as it is told, and no more', () => {
  expect(parseNumber('7.25', { decimals: 2 })).toEqual({ ok: true, value: 7.25 })
  expect(parseNumber('7.255', { decimals: 2 })).toEqual({
    ok: false,
    why: 'Type at most 2 places after the point',
  })
  expect(parseNumber('7.5', {})).toEqual({ ok: false, why: 'Type a whole number' })
})

test('keeps to its limits, both included', () => {
  const hours = { min: 0, max: 168 }
  expect(parseNumber('168', hours)).toEqual({ ok: true, value: 168 })
  expect(parseNumber('169', hours)).toEqual({ ok: false, why: 'Type 168 or less' })
  expect(parseNumber('-1', hours)).toEqual({ ok: false, why: 'Type 0 or more' })
})

test.each(['x', '1e3', '--1', '1,23', '.'])('refuses %j', (text) => {
  expect(parseNumber(text, { decimals: 2 }).ok).toBe(false)
})
