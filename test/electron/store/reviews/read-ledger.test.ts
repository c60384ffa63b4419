import { describe, expect, test } from 'vitest'
import { readLedger } from '../../../../electron/store/reviews/read-ledger.ts'
import type { PromisedLine } from '../../../../shared/review-promise.ts'

const line: PromisedLine = {
  key: '/plan/lines/0',
  text: 'Personal assistant',
  isKept: false,
  lineNo: 1,
  cost: null,
  annualPence: 0,
  healthPence: 520_000,
  socialCarePence: 0,
}
const read = (...rows: readonly string[]) => readLedger(rows.join('\n'), [line])
const pence = (...rows: readonly string[]) => read(...rows).rows.map((row) => [row.text, row.pence, row.key])
const key = line.key

describe('lines without headings', () => {
  test.each([
    ['Personal assistant, 1,250.00', 125_000],
    ['Personal assistant,£1,250.00', 125_000],
    ['Personal assistant\t1,250.00', 125_000],
    ['Personal assistant;1250', 125_000],
    ['Personal assistant,(20.00)', -2_000],
    ['Personal assistant,-20', -2_000],
    ['Personal assistant,20.50-', -2_050],
    ['Personal assistant,£20.00 CR', -2_000],
    ['01/02/2027,Personal assistant,120.00', 12_000],
    ['2027-02-01;Personal assistant;120.00', 12_000],
    ['1 February 2027\tPersonal assistant\t£120', 12_000],
  ])('%j is what it says, whatever day stands before it', (row, amount) => {
    expect(read(row)).toEqual({ rows: [{ text: 'Personal assistant', pence: amount, key }], unread: [] })
  })

  test.each([
    ['a number as it is written elsewhere', 'Personal assistant;1.200,00'],
    ['the same between commas', 'Personal assistant,1.200,00'],
    ['an amount and a running balance', 'Personal assistant,120.00,1240.00'],
    ['an amount and a year', 'Personal assistant,100,2026'],
    ['a year alone', 'Personal assistant,2026'],
    ['one of something at 250, or 1,250', 'Personal assistant,1,250.00'],
    ['brackets that do not close', 'Personal assistant;(20.00'],
    ['three pennies', 'Personal assistant;20.005'],
    ['no words', '120.00'],
  ])('%s is not understood: %j', (_what, row) => {
    expect(read('Personal assistant;5', row)).toEqual({
      rows: [{ text: 'Personal assistant', pence: 500, key }],
      unread: [{ line: 2, text: row }],
    })
  })
})

describe('columns under headings', () => {
  test('take what was paid less what came in, and no balance', () => {
    expect(
      pence(
        'Date,Description,Debit,Credit,Balance',
        '01/02/2027,Personal assistant,120.00,,1240.00',
        '08/02/2027,Personal assistant,,20.00,1260.00',
        '15/02/2027,Bus pass,2026,,',
      ),
    ).toEqual([
      ['Personal assistant', 12_000, key],
      ['Personal assistant', -2_000, key],
      ['Bus pass', 202_600, null],
    ])
  })

  test('take the amount, with brackets and minus below zero', () => {
    expect(
      pence(
        'Posting date\tDetails\tAmount',
        '1 Feb 2027\tPersonal assistant\t1,250.00',
        '2/2/27\tPersonal assistant\t(50)',
      ),
    ).toEqual([
      ['Personal assistant', 125_000, key],
      ['Personal assistant', -5_000, key],
    ])
  })

  test.each([
    ['no amount', '01/02/2027,Personal assistant,,,1240.00'],
    ['more cells than there are headings', '01/02/2027,Personal assistant,1,200.00,,1240.00'],
    ['what is no amount', '01/02/2027,Personal assistant,about 20,,'],
  ])('with %s are not understood', (_what, row) => {
    const { rows, unread } = read('Date,Description,Debit,Credit,Balance', row)
    expect([rows, unread]).toEqual([[], [{ line: 2, text: row }]])
  })
})
