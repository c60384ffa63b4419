import { describe, expect, it } from 'vitest'
import { builtInMaps } from '../../../shared/imports/built-in-maps.ts'
import { placeColumns } from '../../../shared/imports/column-map.ts'
import { noIdEvidence } from '../../../shared/imports/identifiers.ts'
import { rowReader } from '../../../shared/imports/read-row.ts'
import type { RowReading } from '../../../shared/imports/read-row.ts'

const map = builtInMaps.find(({ side }) => side === 'socialCare')
if (map === undefined) throw new Error('the built-in map is missing')
const header = [...Object.values(map.columns), 'Extra']
const placing = placeColumns(header, map)
if (!placing.ok) throw new Error('not placed')
const columns = placing.fields

const good: Readonly<Record<string, string>> = {
  LA_Person_Unique_Identifier: 'P1',
  NHS_Number: '9990181594',
  Family_Name: 'Kaur',
  Given_Name: 'Amina',
  Date_of_Birth: '1967-12-05',
  Event_Start_Date: '2026-10-09',
  Request_Summary: 'Own tenancy',
}
const cells = (changes: Readonly<Record<string, string>> = {}): string[] =>
  header.map((heading) => ({ ...good, ...changes })[heading] ?? '')
const style = { today: '2026-11-21', dates: {}, ids: noIdEvidence }
const reader = () => rowReader({ header, columns, side: 'socialCare' }, style)
const read = (changes: Readonly<Record<string, string>>): RowReading => reader()(cells(changes), 5)
const refusal = (row: number, column: string, reason: string) => ({
  kind: 'refused',
  refusal: { row, column, reason },
})

describe('rowReader', () => {
  it('accepts a row with only what is required', () => {
    const reading = read({})
    expect(reading).toMatchObject({
      kind: 'accepted',
      row: 5,
      referral: {
        sourceId: 'P1',
        postcode: '',
        indicativePence: null,
        consentToShare: null,
        sharingObjection: false,
      },
    })
  })

  it.each(['Date_of_Birth', 'Event_Start_Date'])('misses a blank %s', (column) => {
    expect(read({ [column]: ' \u00A0' })).toEqual(refusal(5, column, 'missing'))
  })

  it('takes a row without an identifier of the agency’s own, once', () => {
    const readRow = reader()
    const blank = { LA_Person_Unique_Identifier: ' \u00A0' }
    expect(readRow(cells(blank), 1)).toMatchObject({ kind: 'accepted', referral: { sourceId: '' } })
    expect(readRow(cells(blank), 2)).toEqual(refusal(2, 'NHS_Number', 'duplicate row in file'))
    expect(readRow(cells({ ...blank, Request_Summary: 'Another' }), 3).kind).toBe('accepted')
  })

  it.each([
    [
      { Family_Name: 'Suharto', Given_Name: '' },
      { familyName: 'Suharto', givenName: '' },
    ],
    [
      { Family_Name: '', Given_Name: 'Parwin' },
      { familyName: '', givenName: 'Parwin' },
    ],
    [
      { Family_Name: 'Suharto', Given_Name: '.' },
      { familyName: 'Suharto', givenName: '' },
    ],
    [
      { Family_Name: 'Unknown', Given_Name: 'Parwin' },
      { familyName: '', givenName: 'Parwin' },
    ],
    [
      { Family_Name: 'N/A', Given_Name: 'ꯑꯃꯨꯕ' },
      { familyName: '', givenName: 'ꯑꯃꯨꯕ' },
    ],
    [
      { Family_Name: 'XX', Given_Name: 'Ng' },
      { familyName: '', givenName: 'Ng' },
    ],
  ])('takes one name for enough, and no dummy for another: %o', (row, name) => {
    expect(read(row)).toMatchObject({ kind: 'accepted', referral: name })
  })

  it.each([
    ['', ''],
    ['.', '-'],
    ['Unknown', 'Unknown'],
    ['', 'n/a'],
    ['XXX', ''],
    ['Not known', 'None'],
  ])('misses a name where there are only %j and %j', (Family_Name, Given_Name) => {
    expect(read({ Family_Name, Given_Name })).toEqual(refusal(5, 'Family_Name', 'missing'))
  })

  it('misses a last name that a row before has for the same person', () => {
    const readRow = reader()
    const atHome = { NHS_Number: '', Postcode: 'NG4 2ZZ' }
    expect(readRow(cells(atHome), 1).kind).toBe('accepted')
    const other = { ...atHome, LA_Person_Unique_Identifier: 'P2' }
    expect(readRow(cells({ ...other, Family_Name: '' }), 2)).toEqual(refusal(2, 'Family_Name', 'missing'))
    expect(readRow(cells({ ...other, Given_Name: '' }), 3)).toEqual(refusal(3, 'Given_Name', 'missing'))
    const elsewhere = { ...other, Family_Name: '', Postcode: 'NG5 1ZZ' }
    expect(readRow(cells(elsewhere), 4).kind).toBe('accepted')
    const nowhere = { ...other, LA_Person_Unique_Identifier: 'P3', Family_Name: '', Postcode: 'NFA' }
    expect(readRow(cells(nowhere), 5).kind).toBe('accepted')
  })

  it('accepts a blank NHS number', () => {
    expect(read({ NHS_Number: '' })).toMatchObject({ kind: 'accepted', referral: { nhsNumber: null } })
  })

  it('names the first wrong column in the file’s own order', () => {
    const wrong = {
      Event_Start_Date: '2031-01-01',
      Date_of_Birth: '12/03/81',
      Indicative_Budget_Annual: 'lots',
    }
    expect(read(wrong)).toEqual(refusal(5, 'Date_of_Birth', 'two-digit year'))
  })

  it.each([
    ['Date_of_Birth', '2026-10-10', 'after the referral date'],
    ['Event_Start_Date', '2026-11-22', 'in the future'],
    ['Weekly_Contribution', '-7.50', 'negative amount'],
    ['Indicative_Budget_Annual', 'twelve thousand', 'not an amount'],
    ['LA_Person_Unique_Identifier', '2.00419E+11', 'spreadsheet-damaged number'],
    ['Family_Name', 'a\u202Eb', 'hidden direction marks'],
  ])('refuses %s %j', (column, text, reason) => {
    const reading = read({ [column]: text })
    expect(reading).toEqual(refusal(5, column, reason))
  })

  it.each([
    ['Indicative_Budget_Annual', 'lots', 'not an amount', { indicativePence: null }],
    ['Weekly_Contribution', '4,50', 'not an amount', { weeklyContributionPence: null }],
    ['Postcode', 'Nottingham', 'not a postcode', { postcode: '' }],
    ['Gender', '#N/A', 'spreadsheet error', { gender: '' }],
    ['Request_Summary', 'x'.repeat(4_001), 'too long', { reason: '' }],
    ['Accessible_Information', 'a\u0001b', 'control characters', { communicationNeeds: '' }],
  ])('takes a row in whose %s is %j, empty and marked', (column, text, reason, referral) => {
    expect(read({ [column]: text })).toMatchObject({
      kind: 'accepted',
      referral,
      unread: [{ column, reason }],
    })
  })

  it('keeps what such a cell said, with what cannot be shown by name', () => {
    expect(read({ Request_Summary: 'Wants \u202Eto swim\u0000' })).toMatchObject({
      unread: [{ field: 'reason', text: 'Wants [U+202E]to swim[U+0000]' }],
    })
  })

  it('takes what nobody can read about sharing for an objection until somebody decides', () => {
    expect(read({ Sharing_Objection: 'perhaps' })).toMatchObject({
      kind: 'accepted',
      referral: { sharingObjection: true },
      unread: [{ field: 'sharingObjection', text: 'perhaps' }],
    })
  })

  it('knows an objection from none', () => {
    expect(read({ Sharing_Objection: 'Y' })).toMatchObject({ referral: { sharingObjection: true } })
    expect(read({ Sharing_Objection: 'None' })).toMatchObject({ referral: { sharingObjection: false } })
  })

  it('takes a refused consent for an objection', () => {
    const health = builtInMaps.find(({ side }) => side === 'health')
    const row = {
      'Client ID': '1',
      'NHS Number': '',
      Surname: 'Kaur',
      Forename: 'Amina',
      DOB: '05/12/1967',
      'Referral Date': '09/10/2026',
      'Consent To Share': 'N',
    }
    const place = health && placeColumns(Object.keys(row), health)
    const fields = place?.ok === true ? place.fields : []
    const readRow = rowReader({ header: Object.keys(row), columns: fields, side: 'health' }, style)
    expect(readRow(Object.values(row), 1)).toMatchObject({
      referral: { consentToShare: false, sharingObjection: true },
    })
  })

  it('refuses a repeat of a row, however it is spaced, and names the number or else the identifier', () => {
    const readRow = reader()
    expect(readRow(cells(), 1).kind).toBe('accepted')
    const again = { NHS_Number: '999 018 1594', Request_Summary: 'The same again' }
    expect(readRow(cells(again), 2)).toEqual(refusal(2, 'NHS_Number', 'duplicate row in file'))
    const blank = { NHS_Number: '', LA_Person_Unique_Identifier: 'P2' }
    expect(readRow(cells(blank), 3).kind).toBe('accepted')
    expect(readRow(cells(blank), 4)).toEqual(
      refusal(4, 'LA_Person_Unique_Identifier', 'duplicate row in file'),
    )
  })

  it('does not take a later referral of the same person for a repeat, nor a repeat of a refused row', () => {
    const readRow = reader()
    readRow(cells(), 1)
    expect(readRow(cells({ Event_Start_Date: '2026-10-10' }), 2).kind).toBe('accepted')
    const wrong = { LA_Person_Unique_Identifier: 'P9', Family_Name: '' }
    expect(readRow(cells(wrong), 3)).toEqual(refusal(3, 'Family_Name', 'missing'))
    expect(readRow(cells({ LA_Person_Unique_Identifier: 'P9' }), 4).kind).toBe('accepted')
  })

  it('refuses a ragged row, naming where it ends or the last column', () => {
    expect(reader()(cells().slice(0, 3), 1)).toEqual(refusal(1, 'Given_Name', 'ragged row'))
    expect(reader()([...cells(), 'and more'], 1)).toEqual(refusal(1, 'Extra', 'ragged row'))
    expect(reader()([...cells(), '', ' '], 1).kind).toBe('accepted')
  })

  it('passes over a row with nothing in it', () => {
    expect(
      reader()(
        header.map(() => ' \u200B'),
        1,
      ),
    ).toEqual({ kind: 'blank' })
    expect(reader()([''], 1)).toEqual({ kind: 'blank' })
  })
})
