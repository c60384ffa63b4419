import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pastedRows } from '../../../renderer/plans/pasted-rows.ts'

const rowsOf = (...rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\r\n')
const faultsOf = (...cells: string[]) =>
  pastedRows(rowsOf(cells), null).flatMap((row) => ('faults' in row ? row.faults : []))

describe('rows pasted from a spreadsheet', () => {
  test('become lines, amounts in pence and units in hundredths', () => {
    const text = rowsOf(
      ['What', 'Cost', 'Units', 'Frequency', 'Health', 'Council'],
      ['Personal assistant', '£17.50', '14', 'Weekly', '£7,644', '£5,096'],
      ['Boots', '64', '', 'one-off', '0', '64'],
    )
    expect(pastedRows(`${text}\r\n`, '2026-12-01')).toMatchObject([
      {
        row: 2,
        line: {
          description: 'Personal assistant',
          unitPence: 1750,
          unitsHundredths: 1400,
          frequency: 'weekly',
          healthPence: 764_400,
          socialCarePence: 509_600,
          startsOn: '2026-12-01',
        },
      },
      { row: 3, line: { description: 'Boots', frequency: 'one_off', unitsHundredths: 100 } },
    ])
  })

  test.each([
    'weekly',
    'Every week',
    'fortnightly',
    'four-weekly',
    'every month',
    'quarterly',
    'annual',
    'once',
  ])('may come %s', (often) => {
    expect(faultsOf('Choir', '10', '1', often, '', '')).toEqual([])
  })

  test('a side left blank pays what the other does not', () => {
    const [row] = pastedRows(rowsOf(['Choir', '10', '1', 'weekly', '100', '']), null)
    expect(row).toMatchObject({ line: { healthPence: 10_000, socialCarePence: 42_000 } })
    const [other] = pastedRows(rowsOf(['Choir', '10', '1', 'weekly', '', '520']), null)
    expect(other).toMatchObject({ line: { healthPence: 0, socialCarePence: 52_000 } })
    const [none] = pastedRows(rowsOf(['Choir', '10', '1', 'weekly']), null)
    expect(none).toMatchObject({ line: { healthPence: 0, socialCarePence: 0 } })
  })

  test('keep a cell with a line break or a quotation mark together', () => {
    const [row] = pastedRows('"Choir, ""the\nThursday"" one"\t10\t1\tweekly\t\t', null)
    expect(row).toMatchObject({ line: { description: 'Choir, "the Thursday" one' } })
  })

  test.each<[string, string[], string]>([
    ['no name', ['', '10', '1', 'weekly'], 'What: nothing is written'],
    ['no cost', ['Choir', '', '1', 'weekly'], 'Cost of one: nothing is written'],
    ['a cost in words', ['Choir', '12k', '1', 'weekly'], 'Cost of one: not an amount in pounds'],
    ['a negative share', ['Choir', '10', '1', 'weekly', '-5', '5'], 'Health: less than nothing'],
    ['units in words', ['Choir', '10', 'some', 'weekly'], 'How many: “some” is not a number'],
    ['another rhythm', ['Choir', '10', '1', 'daily'], 'How often: “daily” is not known'],
    ['too many columns', ['Choir', '10', '1', 'weekly', '', '', 'x'], '7 columns, where there are six'],
    [
      'too long a name',
      ['x'.repeat(301), '10', '1', 'weekly'],
      'Too long or too large for one line of the budget',
    ],
  ])('with %s say so, and are not guessed at', (_, cells, fault) => {
    expect(faultsOf(...cells)).toEqual([fault])
  })

  test('never throw, whatever is on the clipboard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => pastedRows(text, null)).not.toThrow()
      }),
    )
  })
})
