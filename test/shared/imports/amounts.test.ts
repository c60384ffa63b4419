import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmount } from '../../../shared/imports/amounts.ts'

describe('readAmount', () => {
  it.each([
    ['', null],
    ['-', null],
    ['–', null],
    ['TBC', null],
    ['Unknown', null],
    ['n/a', null],
    ['to be agreed', null],
    ['£ -', 0],
    [' £-   ', 0],
    ['£0.00', 0],
    ['£1,200.00', 120_000],
    ['1200', 120_000],
    ['1 200.50', 120_050],
    ['1,234,567', 123_456_700],
    ['£1200 pa', 120_000],
    ['£1,200 p.a.', 120_000],
    ['1200 per annum', 120_000],
    ['£1,200.00/yr', 120_000],
    ['£1,200 (pa)', 120_000],
    ['GBP 1,200', 120_000],
    ['1200.00 GBP', 120_000],
    ['GBP1200 pa', 120_000],
    ['1200.0000', 120_000],
    ['1200.', 120_000],
    ['(0)', 0],
  ])('a year: %j', (text, pence) => {
    expect(readAmount(text, 'year')).toEqual({ value: pence })
  })

  it.each([
    ['£18.25 pw', 1825],
    ['18.25 per week', 1825],
    ['£18.25 a week', 1825],
  ])('a week: %j', (text, pence) => {
    expect(readAmount(text, 'week')).toEqual({ value: pence })
  })

  it.each([
    ['£18 pw', 'year', 'not an amount'],
    ['£900 pa', 'week', 'not an amount'],
    ['see notes', 'year', 'not an amount'],
    ['£12k', 'year', 'not an amount'],
    ['1.200,00', 'year', 'not an amount'],
    ['$1200', 'year', 'not an amount'],
    ['1200-1500', 'year', 'not an amount'],
    ['12,34', 'year', 'not an amount'],
    ['1.20E+03', 'year', 'spreadsheet-damaged number'],
    ['99999999999999', 'year', 'too large'],
  ] as const)('leaves out what is none: %j', (text, period, reason) => {
    expect(readAmount(text, period)).toEqual({ reason })
  })

  it.each([
    ['£-300.00', 'negative amount'],
    ['(1,200)', 'negative amount'],
    ['£(300)', 'negative amount'],
    ['(£300.00)', 'negative amount'],
    ['300-', 'negative amount'],
    ['(GBP 300) pa', 'negative amount'],
    ['twelve thousand', 'not an amount'],
    ['Two hundred and fifty pounds', 'not an amount'],
  ])('asks about a sum that cannot be taken: %j', (text, reason) => {
    expect(readAmount(text, 'year')).toEqual({ reason, isFirm: true })
  })

  it('reads any sum, however it is dressed', () => {
    const dress = fc.constantFrom<(plain: string) => string>(
      (plain) => plain,
      (plain) => `£${plain}`,
      (plain) => `£ ${plain}`,
      (plain) => `GBP ${plain}`,
      (plain) => `${plain} GBP`,
      (plain) => `  £${plain} pa `,
      (plain) => `${plain} p.a.`,
      (plain) => `£${plain} per year`,
    )
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.boolean(), dress, (pence, grouped, dressed) => {
        const whole = String(Math.trunc(pence / 100))
        const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
        const text = dressed(`${shown}.${String(pence % 100).padStart(2, '0')}`)
        expect(readAmount(text, 'year')).toEqual({ value: pence })
      }),
    )
  })
})
