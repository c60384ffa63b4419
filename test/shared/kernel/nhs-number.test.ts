import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatNhsNumber,
  hasValidCheckDigit,
  nhsNumberStatuses,
  readNhsNumber,
  readNhsNumberStatus,
} from '../../../shared/kernel/nhs-number.ts'

const valid = fc
  .integer({ min: 999_000_000, max: 999_999_998 })
  .map((nine) => Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).find(hasValidCheckDigit))
  .filter((number) => number !== undefined)

describe('readNhsNumber', () => {
  it.each([
    '9990181594',
    '999 018 1594',
    '999-018-1594',
    ' 999\u00A0018\u00A01594\u200B',
    '999\u2011018\u20111594',
    "'9990181594",
    '="9990181594"',
    '\uFEFF9990181594',
  ])('reads %j', (text) => {
    expect(readNhsNumber(text)).toEqual({ ok: true, nhsNumber: '9990181594' })
  })

  it.each([
    ['9996183654', 'check digit'],
    ['9990181595', 'check digit'],
    ['0000000000', 'repeated digits'],
    ['9999999999', 'repeated digits'],
    ['111 111 1111', 'repeated digits'],
    ['9.99012E+09', 'spreadsheet-damaged number'],
    ['9,990E+09', 'spreadsheet-damaged number'],
    ['9.99E+9', 'spreadsheet-damaged number'],
    ['1E+10', 'spreadsheet-damaged number'],
    ['9.99012e09', 'spreadsheet-damaged number'],
    ['9990181594.0', 'spreadsheet-damaged number'],
    ['9990181594,00', 'spreadsheet-damaged number'],
    ['999018159', 'spreadsheet-damaged number'],
    ['##########', 'spreadsheet-damaged number'],
    ['#N/A', 'spreadsheet-damaged number'],
    ['99901815941', 'not a number of 10 digits'],
    ['12345', 'not a number of 10 digits'],
    ['0', 'not a number of 10 digits'],
    ['999 018 159A', 'not a number of 10 digits'],
    ['９９９０１８１５９４', 'not a number of 10 digits'],
    ['unknown', 'not a number of 10 digits'],
    ['-', 'missing'],
    ['', 'missing'],
    [' \u00A0 ', 'missing'],
  ])('refuses %j: %s', (text, reason) => {
    expect(readNhsNumber(text)).toEqual({ ok: false, reason })
  })

  it('takes eight digits for damaged where two zeros in front make a valid number, and for a slip where not', () => {
    const digits = Array.from({ length: 10 }, (_, digit) => `1234567${digit}`)
    const readings = digits.map((text) => {
      const reading = readNhsNumber(text)
      return reading.ok ? 'ok' : reading.reason
    })
    expect(readings.toSorted()).toEqual([
      ...Array.from({ length: 9 }, () => 'not a number of 10 digits'),
      'spreadsheet-damaged number',
    ])
    expect(hasValidCheckDigit(`00${digits[readings.indexOf('spreadsheet-damaged number')]}`)).toBe(true)
  })

  it('reads every valid number in whatever grouping, and refuses it with any one digit changed', () => {
    fc.assert(
      fc.property(valid, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        expect(readNhsNumber(formatNhsNumber(number))).toEqual({ ok: true, nhsNumber: number })
        const digit = (Number(number[at]) + by) % 10
        const changed = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`
        expect(readNhsNumber(changed).ok).toBe(false)
      }),
    )
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => readNhsNumber(text)).not.toThrow()
      }),
    )
  })
})

describe('formatNhsNumber', () => {
  it('prints three, three and four; leaves anything else alone', () => {
    expect(formatNhsNumber('9990181594')).toBe('999 018 1594')
    expect(formatNhsNumber('P709851')).toBe('P709851')
  })
})

describe('verification status', () => {
  it.each(Object.entries(nhsNumberStatuses))('knows %s by code and by words', (code, words) => {
    expect(readNhsNumberStatus(code)).toBe(code)
    expect(readNhsNumberStatus(code.slice(1))).toBe(code)
    expect(readNhsNumberStatus(` ${words.toUpperCase()} `)).toBe(code)
  })

  it('knows the long forms systems export, and nothing else', () => {
    expect(readNhsNumberStatus('Trace postponed (baby under six weeks old)')).toBe('08')
    expect(readNhsNumberStatus('Trace attempted – No match or multiple match found')).toBe('04')
    for (const text of ['', '0', '09', 'Number', 'verified maybe'])
      expect(readNhsNumberStatus(text)).toBeNull()
  })
})
