import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateTally, judgeDates } from '../../../shared/imports/date-column.ts'
import type { DateEvidence, DateVerdict } from '../../../shared/imports/date-column.ts'
import { dateForm, dateOfSerial } from '../../../shared/imports/date-forms.ts'
import { readDate } from '../../../shared/imports/values.ts'

const today = '2026-11-21'
function column(...cells: readonly string[]): DateEvidence {
  const tally = dateTally()
  cells.forEach(tally.add)
  return tally.evidence()
}
const judge = (...columns: readonly DateEvidence[]): readonly string[] =>
  judgeDates(columns).map((verdict: DateVerdict) =>
    'doubt' in verdict ? verdict.doubt : verdict.style.isSerial ? 'serial' : verdict.style.order,
  )

describe('judgeDates', () => {
  it.each([
    ['one day above the twelfth', ['14/02/1979', '02/03/1980'], 'dayFirst'],
    ['years first', ['1979-02-03', '1980-03-04'], 'dayFirst'],
    ['months in letters', ['02-Mar-1979', '3 Apr 1980'], 'dayFirst'],
    ['the same figure twice', ['05/05/1979', '11.11.1980'], 'dayFirst'],
    ['nothing', ['', ''], 'dayFirst'],
    ['words', ['unknown', 'n/k'], 'dayFirst'],
    ['nothing above the twelfth', ['02/03/1979', '04/05/1980'], 'nothing proves it'],
    ['one that is only a day with the month first', ['02/03/1979', '04/15/1980'], 'month first'],
    ['as many of either', ['14/03/1979', '04/15/1980'], 'both'],
    ['nine to one', [...Array<string>(9).fill('14/03/1979'), '04/15/1980'], 'both'],
    ['one slip among many', [...Array<string>(10).fill('14/03/1979'), '04/15/1980'], 'dayFirst'],
    ['day numbers only', ['28900', '46000.5', ''], 'serial'],
    ['a day number among dates', ['28900', '14/03/1979'], 'dayFirst'],
    [
      'one slip, and the month first all else',
      ['14/03/1979', ...Array<string>(20).fill('04/15/1980')],
      'both',
    ],
  ])('of %s', (_what, cells, verdict) => {
    expect(judge(column(...cells))).toEqual([verdict])
  })

  it('lets one column prove the order for another of the same file', () => {
    expect(judge(column('14/02/1979'), column('02/11/2026'))).toEqual(['dayFirst', 'dayFirst'])
    expect(judge(column('02/14/1979'), column('02/11/2026'))).toEqual(['month first', 'month first'])
    expect(judge(column('14/02/1979'), column('02/14/2026'))).toEqual(['dayFirst', 'month first'])
    expect(judge(column('1979-02-14'), column('02/11/2026'))).toEqual(['dayFirst', 'nothing proves it'])
  })

  it('shows a date that is two days, and one that proves the month first', () => {
    expect(column('11/25/1969', '04/12/1981')).toMatchObject({ example: '04/12/1981', proof: '11/25/1969' })
  })
})

describe('a date', () => {
  const day = fc
    .date({ min: new Date('1900-03-01'), max: new Date('2026-11-21'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10))
  const months =
    'January February March April May June July August September October November December'.split(' ')
  const ways: readonly ((y: string, m: string, d: string) => string)[] = [
    (y, m, d) => `${d}/${m}/${y}`,
    (y, m, d) => `${Number(d)}.${Number(m)}.${y}`,
    (y, m, d) => `${d}-${m}-${y} 00:00:00`,
    (y, m, d) => `${y}${m}${d}`,
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${d}-${months[Number(m) - 1]?.slice(0, 3)}-${y}`,
    (y, m, d) => `${Number(d)} ${months[Number(m) - 1]} ${y}`,
    (y, m, d) => `${months[Number(m) - 1]} ${Number(d)}, ${y}`,
    (y, m, d) => `${d}${months[Number(m) - 1]?.slice(0, 3).toUpperCase()}${y}`,
    (y, m, d) => `${y}-${m}-${d}T10:30:00`,
  ]

  it('is the same day however it is written', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...ways), (on, write) => {
        const [y = '', m = '', d = ''] = on.split('-')
        expect(readDate(write(y, m, d), today)).toEqual({ value: on })
      }),
    )
  })

  it('with the month first is read so in such a column, and never otherwise', () => {
    fc.assert(
      fc.property(day, (on) => {
        const [y = '', m = '', d = ''] = on.split('-')
        const style = { order: 'monthFirst', isSerial: false } as const
        expect(readDate(`${m}/${d}/${y}`, today, style)).toEqual({ value: on })
        const other = { order: 'dayFirst', isSerial: false } as const
        const swapped = Number(d) > 12 ? { reason: 'not a date' } : { value: `${y}-${d}-${m}` }
        fc.pre(!('value' in swapped) || swapped.value <= today)
        expect(readDate(`${m}/${d}/${y}`, today, other)).toEqual(swapped)
      }),
    )
  })

  it('of a day number is the one that the spreadsheet shows', () => {
    expect([1, 59, 60, 61, 28_900, 46_000].map(dateOfSerial)).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
      '1979-02-14',
      '2025-12-09',
    ])
    fc.assert(
      fc.property(day, (on) => {
        const days = (Date.parse(on) - Date.UTC(1899, 11, 30)) / 86_400_000
        expect(readDate(String(days), today, { order: 'dayFirst', isSerial: true })).toEqual({ value: on })
        expect(readDate(String(days), today)).toEqual({ reason: 'not a date' })
      }),
    )
  })

  it('is never thrown at by any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof dateForm(text).kind === 'string'))
  })
})
