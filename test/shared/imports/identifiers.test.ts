import { describe, expect, it } from 'vitest'
import { idTally, noIdEvidence, readIdentifier } from '../../../shared/imports/identifiers.ts'
import { unmarked } from '../../../shared/imports/text-mark.ts'

describe('readIdentifier', () => {
  it.each([
    '2.00419E+11',
    '2E+11',
    '1,5E+09',
    '01-Mar',
    '1-Mar-26',
    'Mar-01',
    'Mar-2026',
    '01/03/2026',
    '01/03/2026 00:00',
    '2026-03-01 00:00:00',
    '200419.0',
    '1234567890123450',
  ])('does not take %s for what it was', (text) => {
    expect(readIdentifier(text, noIdEvidence)).toEqual({ reason: 'spreadsheet-damaged number' })
  })

  it.each([
    'P1',
    '6600100',
    '0012',
    'A-12/2026',
    '12E4',
    'RXH-01-03',
    'MAR-01',
    '1234567890123456',
    '2026/17',
    'x',
  ])('takes %s', (text) => {
    expect(readIdentifier(text, noIdEvidence)).toEqual({ value: text })
  })

  it('misses zeros in front where others of the column have them', () => {
    const tally = idTally()
    ;['00123456', '01234567', '1234'].forEach(tally.add)
    const evidence = tally.evidence()
    expect(readIdentifier('123456', evidence)).toEqual({ reason: 'spreadsheet-damaged number' })
    expect(readIdentifier('12345678', evidence)).toEqual({ value: '12345678' })
    expect(readIdentifier('P12', evidence)).toEqual({ value: 'P12' })
  })

  it('makes nothing of zeros in front of identifiers of several lengths', () => {
    const tally = idTally()
    ;['012', '0123'].forEach(tally.add)
    expect(readIdentifier('12', tally.evidence())).toEqual({ value: '12' })
  })
})

describe('unmarked', () => {
  it.each([
    ['="0012"', 'value', '0012'],
    ['="14/02/1979"', 'value', '14/02/1979'],
    ['=" said ""no"""', 'text', ' said "no"'],
    ["'0012", 'value', '0012'],
    ["'14/02/1979", 'value', '14/02/1979'],
    ["'-300", 'value', '-300'],
    ["'Marden", 'name', 'Marden'],
    ["'t Hooft", 'name', "'t Hooft"],
    ["'s-Gravenhage", 'name', "'s-Gravenhage"],
    ["'=HYPERLINK()", 'text', '=HYPERLINK()'],
    ["'I want to swim'", 'text', "'I want to swim'"],
    ["O'Rourke", 'name', "O'Rourke"],
    ['=1+1', 'text', '=1+1'],
  ] as const)('%j in a %s is %j', (raw, kind, text) => {
    expect(unmarked(raw, kind)).toBe(text)
  })
})
