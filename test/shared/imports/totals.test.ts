import { describe, expect, it } from 'vitest'
import { isTotals } from '../../../shared/imports/totals.ts'
import type { PlacedColumns } from '../../../shared/imports/read-row.ts'

// Identifier, number, last name, first name, birth date, postcode, day, reason, amount.
const fields = [
  'sourceId',
  'nhsNumber',
  'familyName',
  'givenName',
  'dateOfBirth',
  'postcode',
  'referredOn',
  'reason',
  'indicativePence',
] as const
const columns: PlacedColumns = fields.map((field, index) => ({ field, index, heading: field }))
const row = (cells: Partial<Record<(typeof fields)[number], string>>): string[] =>
  fields.map((field) => cells[field] ?? '')

describe('a row that sums up the others', () => {
  it.each([
    'Grand total: 2',
    'Totals',
    'Sum',
    'TOTAL (14)',
    'Sub-total',
    'Subtotal: 3',
    'Overall total 14',
    'Number of records: 12',
    'No. of clients 12',
    '14 referrals',
    '1,204 records',
    'Total referrals',
    'Count: 3',
    '*** End of report ***',
    'END',
    'Records: 7',
  ])('says %s, in whatever column', (text) => {
    for (const field of fields)
      expect([field, isTotals(row({ [field]: text }), columns)]).toEqual([field, true])
    expect(isTotals(row({ sourceId: text, indicativePence: '12,400.00' }), columns)).toBe(true)
    expect(isTotals(row({ sourceId: '14', reason: text, indicativePence: '£12,400.00' }), columns)).toBe(true)
  })

  it.each([
    ['called Total', { sourceId: 'P1', familyName: 'Total', givenName: 'Anna', dateOfBirth: '1970-02-03' }],
    ['with Total for the only name', { sourceId: 'P1', familyName: 'Total', dateOfBirth: '03/02/1970' }],
    ['called Sum', { sourceId: '12', nhsNumber: '9990181594', givenName: 'Sum', dateOfBirth: '3 Feb 1970' }],
    ['whose reason begins so', { familyName: 'Ek', givenName: 'Bo', reason: 'Total change of plan' }],
    ['called Count, without a birth date', { sourceId: 'P1', familyName: 'Count', givenName: 'Ada' }],
    ['with an identifier alone', { sourceId: '4711' }],
    ['called Totally', { sourceId: 'P1', familyName: 'Totally' }],
    ['called Summers', { familyName: 'Summers' }],
    ['called Endicott', { familyName: 'Endicott' }],
    ['of nothing', {}],
  ])('is not somebody %s', (_, cells) => {
    expect(isTotals(row(cells), columns)).toBe(false)
  })
})
