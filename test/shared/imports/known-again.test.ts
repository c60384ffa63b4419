import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knowAgain } from '../../../shared/imports/known-again.ts'
import type { SentHere, SentRow } from '../../../shared/imports/known-again.ts'
import { samePerson } from '../../../shared/imports/same-person.ts'
import type { ToldOf } from '../../../shared/imports/same-person.ts'

const ruth: ToldOf = {
  familyName: 'Steenberg',
  givenName: 'Siobhan',
  dateOfBirth: '1975-05-04',
  nhsNumber: '9990181594',
}
const unnumbered = { ...ruth, nhsNumber: null }
const sent = { side: 'health' as const, sourceId: '', referredOn: '2026-01-12', words: 'an assistant' }
const row = (person: Partial<ToldOf> = {}, other: Partial<SentRow> = {}): SentRow => ({
  ...sent,
  row: 1,
  person: { ...ruth, ...person },
  ...other,
})
const here = (person: Partial<ToldOf> = {}, other: Partial<SentHere> = {}): SentHere => {
  const id = other.id ?? 'h1'
  return { ...sent, id, oneWith: id, people: [{ ...ruth, ...person }], ...other }
}
const outcome = (rows: readonly SentRow[], all: readonly SentHere[]) => {
  const { same, doubts } = knowAgain(rows, all)
  return rows.map((one) => same.get(one.row) ?? (doubts.has(one.row) ? 'doubt' : 'new'))
}

describe('one row and one referral without an identifier', () => {
  it.each<[string, Partial<ToldOf>, 'same' | 'doubt' | 'other']>([
    ['nothing changed', {}, 'same'],
    ['another number', { nhsNumber: '9991705864' }, 'same'],
    ['no number any more', { nhsNumber: null }, 'same'],
    ['an accent', { familyName: 'Stéenberg' }, 'same'],
    ['in capitals', { familyName: 'STEENBERG', givenName: 'SIOBHAN' }, 'same'],
    ['a last name respelt', { familyName: 'Stenberg' }, 'same'],
    ['a first name respelt', { givenName: 'Siobahn' }, 'same'],
    ['another last name', { familyName: 'Okafor' }, 'same'],
    ['another birth date', { dateOfBirth: '1975-04-05' }, 'same'],
    ['the names in one field', { familyName: '', givenName: 'Siobhan Steenberg' }, 'same'],
    [
      'the same without a number',
      { familyName: '', givenName: 'Siobhan Steenberg', nhsNumber: null },
      'doubt',
    ],
    ['another first name under the number', { givenName: 'Moira' }, 'doubt'],
    ['a twin with a number of their own', { givenName: 'Moira', nhsNumber: '9991705864' }, 'other'],
    ['a twin without a number', { givenName: 'Moira', nhsNumber: null }, 'other'],
    ['another person', { familyName: 'Okafor', givenName: 'Ada', nhsNumber: null }, 'other'],
    ['nothing but the number', { familyName: 'Ek', givenName: 'Bo', dateOfBirth: '1950-01-01' }, 'other'],
    ['a namesake born another day', { dateOfBirth: '1980-01-01', nhsNumber: null }, 'other'],
    ['another last name and number', { familyName: 'Okafor', nhsNumber: '9991705864' }, 'doubt'],
    ['respelt, with another number', { familyName: 'Stenberg', nhsNumber: '9991705864' }, 'doubt'],
    ['twins with names alike', { givenName: 'Siobhana', nhsNumber: '9991705864' }, 'doubt'],
  ])('%s: %o is %s', (_, changed, expected) => {
    expect(samePerson({ ...ruth, ...changed }, ruth)).toBe(expected)
    expect(samePerson(ruth, { ...ruth, ...changed })).toBe(expected)
  })

  it.each<[string, Partial<SentRow>]>([
    ['another reason', { words: 'a holiday' }],
    ['an identifier that was added', { sourceId: '4711' }],
  ])('%s: it is that referral', (_, changed) => {
    expect(outcome([row({}, changed)], [here()])).toEqual(['h1'])
  })

  it.each<[string, Partial<SentRow>]>([
    ['another day', { referredOn: '2026-01-13' }],
    ['the other agency', { side: 'socialCare' }],
  ])('%s: it is a new one', (_, changed) => {
    expect(outcome([row({}, changed)], [here()])).toEqual(['new'])
  })

  it('is not known by words alone where both have identifiers, and they differ', () => {
    expect(outcome([row({}, { sourceId: '4711' })], [here({}, { sourceId: '4712' })])).toEqual(['new'])
  })

  it('is known by who they were before they were corrected', () => {
    const corrected = here({}, { people: [{ ...unnumbered, familyName: 'Ek', givenName: 'Bo' }, unnumbered] })
    expect(outcome([row({ nhsNumber: null })], [corrected])).toEqual(['h1'])
  })
})

describe('several of one person, agency and day', () => {
  const [first, second] = [row({}, { row: 1 }), row({}, { row: 2, words: 'a holiday' })]
  const both = [here(), here({}, { id: 'h2', words: 'a holiday' })]

  it('two new ones in a file: of the second somebody says', () => {
    const { same, doubts } = knowAgain([first, second], [])
    expect([same.size, [...doubts]]).toEqual([0, [[2, [{ referralId: null, row: 1 }]]]])
  })

  it('the same two again add nothing', () => {
    expect(outcome([first, second], both)).toEqual(['h1', 'h2'])
    expect(
      outcome(
        [
          { ...second, row: 1 },
          { ...first, row: 2 },
        ],
        both,
      ),
    ).toEqual(['h2', 'h1'])
  })

  it('one of two with other words may be either', () => {
    expect(knowAgain([row({}, { words: 'a car' })], both).doubts.get(1)).toEqual([
      { referralId: 'h1', row: null },
      { referralId: 'h2', row: null },
    ])
  })

  it('a second one beside one that is here is never taken for it, nor added', () => {
    expect(outcome([first, second], [here()])).toEqual(['h1', 'doubt'])
  })

  it('two that were said to be one are one, whatever either says now', () => {
    const one = [here(), here({}, { id: 'h2', oneWith: 'h1', words: 'a holiday' })]
    expect(outcome([row({}, { words: 'a car' })], one)).toEqual(['h1'])
  })
})

it('nothing is merged or doubled: each row is one referral, may be one, or is new; twice the same file adds nothing', () => {
  const person = fc.record({
    familyName: fc.constantFrom('Steenberg', 'Stenberg', 'Okafor'),
    givenName: fc.constantFrom('Siobhan', 'Siobahn', 'Moira', ''),
    dateOfBirth: fc.constantFrom('1975-05-04', '1975-04-05'),
    nhsNumber: fc.constantFrom(null, '9990181594', '9991705864'),
  })
  const rows = fc.uniqueArray(
    fc.record({
      person,
      sourceId: fc.constantFrom('', '', '4711'),
      words: fc.constantFrom('an assistant', 'a holiday'),
      referredOn: fc.constantFrom('2026-01-12', '2026-01-13'),
    }),
    { maxLength: 8, selector: (one) => JSON.stringify(one) },
  )
  fc.assert(
    fc.property(rows, (given) => {
      const file = given.map((one, index): SentRow => ({ side: 'health', row: index + 1, ...one }))
      const { same, doubts } = knowAgain(file, [])
      expect(same.size).toBe(0)
      const added = file
        .filter((one) => !doubts.has(one.row))
        .map(({ person: who, row: at, ...one }): SentHere => {
          return { ...one, id: `h${at}`, oneWith: `h${at}`, people: [who] }
        })
      const keyed = new Set(added.flatMap(({ sourceId, id }) => (sourceId === '' ? [] : [id])))
      const rest = file.filter(({ row: at }) => !keyed.has(`h${at}`))
      const again = knowAgain(rest, added, keyed)
      expect(new Set(again.same.values()).size).toBe(again.same.size)
      for (const one of rest) expect(again.same.has(one.row) !== again.doubts.has(one.row)).toBe(true)
    }),
  )
})
