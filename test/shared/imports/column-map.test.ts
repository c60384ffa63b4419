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

  it('takes the one of two headings that stands where the layout has it', () => {
    const placing = placeColumns([...header, 'nhs_number'], health)
    expect(placing).toMatchObject({ ok: true, passedOver: [header.length] })
    const front = placeColumns(['nhs_number', ...header], health)
    if (!front.ok) throw new Error('not placed')
    expect(front.fields.find(({ field }) => field === 'nhsNumber')).toMatchObject({
      index: 2,
      heading: 'NHS Number (column C)',
    })
    expect(detectMap([...header, 'Notes', 'Notes'], builtInMaps)).toBe(health)
  })

  it.each<[string, readonly string[], readonly (readonly [string, string])[], number | null]>([
    ['one is empty', ['DOB', 'DOB'], [['', '03/02/1970']], 1],
    ['both say the same', ['DOB', 'DOB'], [['03/02/1970', '03/02/1970']], 0],
    [
      'one holds no dates',
      ['DOB', 'DOB'],
      [
        ['Bedford', '03/02/1970'],
        ['Luton', '3 Feb 1971'],
      ],
      1,
    ],
    ['one holds no NHS numbers', ['NHS Number', 'NHS number'], [['9990181594', 'x']], 0],
    ['one holds other numbers', ['NHS_Number', 'NHS Number'], [['4711', '9990181594']], 1],
    ['one holds no postcodes', ['Postcode', 'postcode'], [['NG4 2ZZ', 'Nottingham']], 0],
    ['one holds figures for names', ['Surname', 'SURNAME'], [['4711', 'Ek']], 1],
    ['both hold dates', ['DOB', 'DOB'], [['03/02/1970', '04/02/1970']], null],
    ['both hold names', ['Surname', 'Surname'], [['Ek', 'Bo']], null],
    ['both hold numbers that differ', ['NHS Number', 'NHS Number'], [['9990181594', '9991705864']], null],
    ['nothing is known of either', ['Team', 'Team'], [['North', 'South']], null],
    ['there are no rows', ['DOB', 'DOB'], [], null],
  ])('where %s', (_, twice, rows, expected) => {
    const [field] =
      Object.entries(health.columns).find(([, one]) => foldHeading(one) === foldHeading(twice[0] ?? '')) ?? []
    const others = header.filter((one) => foldHeading(one) !== foldHeading(twice[0] ?? ''))
    // Apart from their neighbours in the layout, so that only the contents tell.
    const apart = [...others, 'Between', ...twice, 'After']
    const at = others.length + 1
    const sample = rows.map((cells) => [...others.map(() => ''), '', ...cells, ''])
    const placing = placeColumns(apart, health, sample)
    const taken = placing.ok ? placing.fields.find((one) => one.field === field)?.index : null
    expect(taken ?? null).toBe(expected === null ? null : at + expected)
    expect(placing.ok ? [] : placing.twice).toMatchObject(
      expected === null ? [{ field, indexes: [at, at + 1] }] : [],
    )
  })

  it('names the columns between which it cannot tell', () => {
    const apart = [...header.filter((one) => one !== 'DOB'), 'Between', 'DOB', 'DOB']
    expect(columnFault(apart, [health])).toMatch(/^the column DOB \([A-Z]+ and [A-Z]+\) is there twice$/)
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
