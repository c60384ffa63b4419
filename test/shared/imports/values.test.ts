import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  readDate,
  readFinancialAssessment,
  readName,
  readOptionalNhsNumber,
  readPostcode,
  readYesNo,
} from '../../../shared/imports/values.ts'

const today = '2026-11-21'
const date = (text: string): string => {
  const reading = readDate(text, today)
  return 'value' in reading ? reading.value : reading.reason
}

describe('readDate', () => {
  it.each([
    ['13/03/1968', '1968-03-13'],
    ['1968-03-13', '1968-03-13'],
    ['3/4/1968', '1968-04-03'],
    ['1968-3-4', '1968-03-04'],
    ['29/02/2024', '2024-02-29'],
    ['13/03/1968 00:00', '1968-03-13'],
    ['13/03/1968 14:05:59', '1968-03-13'],
    ['1968-03-13T00:00:00.000', '1968-03-13'],
    ['1968-03-13T00:00:00Z', '1968-03-13'],
    ['14-Feb-1979', '1979-02-14'],
    ['14 Feb 1979', '1979-02-14'],
    ['14 February 1979', '1979-02-14'],
    ['14th Feb. 1979', '1979-02-14'],
    ['Feb 14, 1979', '1979-02-14'],
    ['Wed 14 Feb 1979', '1979-02-14'],
    ['14.02.1979', '1979-02-14'],
    ['14-02-1979', '1979-02-14'],
    ['1979/02/14', '1979-02-14'],
    ['19790214', '1979-02-14'],
    ['14-FEB-1979 10:30', '1979-02-14'],
    ['14/02/1979 12:00:00 AM', '1979-02-14'],
    ['1979-02-14 00:00:00', '1979-02-14'],
    ['1979-02-14T00:00:00+00:00', '1979-02-14'],
    ['1 Sept 1979', '1979-09-01'],
    ['21/11/2026', '2026-11-21'],
    ['01/01/1900', '1900-01-01'],
  ])('reads %s', (text, expected) => {
    expect(date(text)).toBe(expected)
  })

  it.each([
    ['01/13/1980', 'not a date'],
    ['29/02/2023', 'not a date'],
    ['31/04/1980', 'not a date'],
    ['00/01/1980', 'not a date'],
    ['24910', 'not a date'],
    ['30 February 1980', 'not a date'],
    ['13 Marxh 1968', 'not a date'],
    ['yesterday', 'not a date'],
    ['1968-03-12T23:00:00Z', 'not a date'],
    ['1968-03-13T00:00:00+01:00', 'not a date'],
    ['13/03/1968 25:00', 'not a date'],
    ['12/03/81', 'two-digit year'],
    ['1/3/81', 'two-digit year'],
    ['12-Mar-81', 'two-digit year'],
    ['12/03/81 00:00', 'two-digit year'],
    ['31/12/1899', 'before 1900'],
    ['1066-10-14', 'before 1900'],
    ['22/11/2026', 'in the future'],
    ['2031-05-02', 'in the future'],
  ])('refuses %s: %s', (text, reason) => {
    expect(date(text)).toBe(reason)
  })

  it('reads any day of the past the same from either layout, and never takes month for day', () => {
    const past = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
    fc.assert(
      fc.property(past, (at) => {
        const iso = at.toISOString().slice(0, 10)
        const british = iso.split('-').toReversed().join('/')
        expect(date(iso)).toBe(iso)
        expect(date(british)).toBe(iso)
      }),
    )
  })
})

describe('numbers that may be blank', () => {
  it('takes a blank for not known', () => {
    expect(readOptionalNhsNumber('')).toEqual({ value: null })
  })

  it('refuses what is there but wrong', () => {
    expect(readOptionalNhsNumber('0000000000')).toEqual({ reason: 'repeated digits' })
  })
})

describe('readYesNo', () => {
  it.each([
    ['Y', true],
    ['yes', true],
    ['TRUE', true],
    ['1', true],
    ['N', false],
    ['No', false],
    ['0', false],
    ['', null],
    ['Not known', null],
  ])('reads %j', (text, value) => {
    expect(readYesNo(text)).toEqual({ value })
  })

  it.each(['maybe', 'Y?', 'with conditions'])('does not guess at %s', (text) => {
    expect(readYesNo(text)).toEqual({ reason: 'not yes or no' })
  })
})

describe('readPostcode', () => {
  it.each([
    ['NG57ZZ', 'NG5 7ZZ'],
    ['ng5 7zz', 'NG5 7ZZ'],
    ['NG1  2ZZ', 'NG1 2ZZ'],
    ['sw1a1aa', 'SW1A 1AA'],
    ['M1 1AE', 'M1 1AE'],
    ['', ''],
    ['BFPO 57', 'BFPO 57'],
    ['bfpo5258', 'BFPO 5258'],
    ['BFPO c/o 12', 'BFPO 12'],
    ['GIR 0AA', 'GIR 0AA'],
    ['ZZ99 3CZ', 'ZZ99 3CZ'],
    ['Unknown', ''],
    ['-', ''],
    ['TBC', ''],
    ['N/K', ''],
    ['No fixed abode', 'ZZ99 3VZ'],
  ])('reads %j', (text, value) => {
    expect(readPostcode(text)).toEqual({ value })
  })

  it.each(['NG5', '7ZZ NG5', '12345', 'NG5 7Z', 'Nottingham'])('refuses %s', (text) => {
    expect(readPostcode(text)).toEqual({ reason: 'not a postcode' })
  })
})

describe('readName', () => {
  it.each([
    'O’ROURKE',
    "D'Arcy",
    'Ellis-Vaughan',
    'Dáithí',
    'Şahin',
    'van der Berg (née Smith)',
    'Nguyễn',
    '李',
    '',
  ])('takes %s', (name) => {
    expect(readName(name)).toEqual({ value: name })
  })

  it.each([
    ['Smith2', 'not a name'],
    ['=1+1', 'not a name'],
    ['@SUM(A1)', 'not a name'],
    ['R\uFFFDzsa', 'not a name'],
    ['K\u0430ur', 'mixed alphabets'],
  ])('refuses %j: %s', (name, reason) => {
    expect(readName(name)).toEqual({ reason })
  })
})

test.each(['.', '-', 'X', 'unknown', 'n/a', 'None', 'NULL', 'not known', 'no surname', '???', 'TBC'])(
  'readName refuses %j: it stands for no name',
  (dummy) => {
    expect(readName(dummy)).toEqual({ reason: 'stands for no name' })
  },
)

describe('readFinancialAssessment', () => {
  it.each([
    ['Completed', 'complete'],
    ['complete', 'complete'],
    ['Not started', 'not_started'],
    ['In progress', 'not_started'],
    ['Not needed', 'not_needed'],
    ['Section 117', 'not_needed'],
    ['Declined', null],
    ['', null],
  ])('takes %j for %s', (text, expected) => {
    expect(readFinancialAssessment(text)).toBe(expected)
  })
})
