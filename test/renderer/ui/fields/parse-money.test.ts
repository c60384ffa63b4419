import { expect, test } from 'vitest'
import { moneyAsTyped, parseMoney } from '../../../../renderer/ui/fields/money-field.tsx'

test.each([
  ['', null],
  ['   ', null],
  ['0', 0],
  ['640', 64_000],
  ['£640', 64_000],
  ['£ 1,234.50', 123_450],
  ['1234.5', 123_450],
  ['12,376', 1_237_600],
  ['1,234,567.89', 123_456_789],
])('reads %j as %j pence', (text, value) => {
  expect(parseMoney(text)).toEqual({ ok: true, value })
})

test.each([
  ['1,23', 'Type an amount in pounds, like 1,234.50'],
  ['1.234,00', 'Type an amount in pounds, like 1,234.50'],
  ['£12k', 'Type an amount in pounds, like 1,234.50'],
  ['1.005', 'Type an amount in pounds, like 1,234.50'],
  ['-5', 'Type an amount of nothing or more'],
  ['£999,999,999,999', 'That is more than this field can hold'],
])('refuses %j and says why', (text, why) => {
  expect(parseMoney(text)).toEqual({ ok: false, why })
})

test.each([0, 5, 64_000, 123_450, 1_237_600])('shows %i pence in a form it reads back', (pence) => {
  expect(parseMoney(moneyAsTyped(pence))).toEqual({ ok: true, value: pence })
})

test('shows pence only where there are some', () => {
  expect(moneyAsTyped(123_400)).toBe('1,234')
  expect(moneyAsTyped(123_450)).toBe('1,234.50')
})
