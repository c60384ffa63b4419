import { describe, expect, it } from 'vitest'
import { builtInMaps, suggestColumns } from '../../../shared/imports/built-in-maps.ts'
import {
  ColumnMap,
  columnFault,
  detectMap,
  foldHeading,
  placeColumns,
} from '../../../shared/imports/column-map.ts'

const [health, socialCare] = builtInMaps
if (health === undefined || socialCare === undefined) throw new Error('the built-in maps are missing')
const header = Object.values(health.columns)

describe('ColumnMap', () => {
  it('accepts the built-in ones', () => {
    for (const map of builtInMaps) expect(ColumnMap.safeParse(map).success).toBe(true)
  })

  it('names the columns that it must have', () => {
    const { nhsNumber: _number, referredOn: _on, ...columns } = health.columns
    const parsed = ColumnMap.safeParse({ ...health, columns })
    expect(parsed.error?.issues[0]?.message).toBe('no column is named for nhsNumber, referredOn')
  })

  it('refuses a field it does not know', () => {
    const columns = { ...health.columns, salary: 'Salary' }
    expect(ColumnMap.safeParse({ ...health, columns }).success).toBe(false)
  })
})

describe('placing columns', () => {
  it.each([
    ['as they are', (heading: string) => heading],
    ['in another case', (heading: string) => heading.toUpperCase()],
    ['with underscores', (heading: string) => heading.replaceAll(' ', '_')],
    ['with odd spaces', (heading: string) => ` ${heading.replaceAll(' ', '\u00A0')} \u200B`],
  ])('finds headings %s', (_how, write) => {
    expect(detectMap(header.map(write), builtInMaps)).toBe(health)
  })

  it('does not mind other columns, another order, or optional ones that are absent', () => {
    const shuffled = ['Ward', ...header.toReversed().filter((heading) => heading !== 'Team'), 'Bed']
    const placing = placeColumns(shuffled, health)
    if (!placing.ok) throw new Error('not placed')
    expect(placing.fields.map(({ index }) => index)).toEqual(
      placing.fields.map(({ index }) => index).toSorted((a, b) => a - b),
    )
    expect(placing.fields.map(({ field }) => field)).not.toContain('team')
    expect(placing.fields.find(({ field }) => field === 'familyName')?.heading).toBe('Surname')
  })

  it('tells the two layouts apart', () => {
    expect(detectMap(Object.values(socialCare.columns), builtInMaps)).toBe(socialCare)
    expect(detectMap(header, [socialCare])).toBeNull()
    expect(detectMap(['Name', 'Age'], builtInMaps)).toBeNull()
  })

  it('says once what is missing, from the nearest layout', () => {
    const without = header.filter((heading) => heading !== 'DOB' && heading !== 'Surname')
    expect(columnFault(without, builtInMaps)).toBe('the file has no column Surname, DOB')
  })

  it('refuses a column that is there twice, and does not mind an unknown one twice', () => {
    expect(detectMap([...header, 'nhs_number'], builtInMaps)).toBeNull()
    expect(columnFault([...header, 'nhs_number'], [health])).toBe('the column NHS Number is there twice')
    expect(detectMap([...header, 'Notes', 'Notes'], builtInMaps)).toBe(health)
  })

  it('folds headings to letters and digits', () => {
    expect(foldHeading(' Indicative_Health-Budget (p.a.) ')).toBe('indicativehealthbudgetpa')
  })
})

describe('suggestColumns', () => {
  it('guesses at headings other systems use, and leaves the rest', () => {
    const suggestion = suggestColumns([
      'RiO Number',
      'NHS No',
      'Last Name',
      'First Name',
      'D.O.B.',
      'Shoe size',
    ])
    expect(suggestion).toEqual({
      sourceId: 'RiO Number',
      nhsNumber: 'NHS No',
      familyName: 'Last Name',
      givenName: 'First Name',
      dateOfBirth: 'D.O.B.',
    })
  })
})
