import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubtsBetween, doubtsInWords } from '../../../shared/imports/doubts.ts'
import type { Described } from '../../../shared/imports/doubts.ts'

const person = (changes: Partial<Described> = {}): Described => ({
  familyName: 'Steen',
  givenName: 'Ruth',
  dateOfBirth: '1975-05-04',
  ...changes,
})
const between = (one: Partial<Described>, other: Partial<Described>) =>
  doubtsBetween(person(one), person(other))

describe('given names', () => {
  it.each([
    ['Ruth', 'RUTH'],
    ['Ruth', 'Ruth Ann'],
    ['Ann', 'Ruth Ann'],
    ['Ruth-Ann', 'Ruth Ann'],
    ['Ruthann', 'Ruth-Ann'],
    ['R', 'Ruth'],
    ['R.', 'Ruth'],
    ['Rob', 'Robert'],
    ['Mary Rob', 'Robert'],
    ['Will', 'William'],
    ['Chloé', 'Chloe'],
    ['Sean', 'Seán Patrick'],
    ['Oluwaseun', 'Oluwaseun A'],
    ['王', '王'],
    ['', ''],
  ])('%s and %s have something in common', (one, other) => {
    expect(between({ givenName: one }, { givenName: other })).toEqual([])
  })

  it.each([
    ['Ruth', 'Anna'],
    ['Nick', 'Nikhil'],
    ['Daniel', 'Danielle'],
    ['Louis', 'Louise'],
    ['Paul', 'Paula'],
    ['Paul', 'Pauline'],
    ['Ann', 'Anna'],
    ['Jo', 'Joanna'],
    ['R', 'Anna'],
    ['Mohammed', 'Muhammad'],
    ['Jack', 'James'],
    ['Margaret', 'Peggy'],
    ['', 'Ruth'],
    ['王', '李'],
  ])('%s and %s have not: a person decides', (one, other) => {
    expect(between({ givenName: one }, { givenName: other })).toEqual(['givenName'])
  })
})

describe('gender', () => {
  it.each([
    ['Female', 'F'],
    ['male', 'Man'],
    ['1', 'Male'],
    ['2', 'female'],
    ['Non-binary', 'non binary'],
    ['', 'Male'],
    ['Not stated', 'Female'],
    ['Unknown', 'Male'],
    ['X', 'Female'],
    ['9', 'Male'],
    ['Prefer not to say', 'Female'],
  ])('%s says nothing against %s', (one, other) => {
    expect(between({ gender: one }, { gender: other })).toEqual([])
  })

  it.each([
    ['Female', 'Male'],
    ['F', 'M'],
    ['1', '2'],
    ['Woman', '1'],
    ['Non-binary', 'Female'],
    ['M', 'non-binary'],
    ['Girl', 'Boy'],
    ['FEMALE', 'male'],
    ['Trans woman', 'Male'],
    ['Other', 'Female'],
  ])('%s does against %s', (one, other) => {
    expect(between({ gender: one }, { gender: other })).toEqual(['gender'])
  })
})

describe('one name', () => {
  it('is the same name wherever it stands', () => {
    expect(
      between({ familyName: 'Suharto', givenName: '' }, { familyName: '', givenName: 'SUHARTO' }),
    ).toEqual([])
    expect(between({ familyName: 'Parwin', givenName: '' }, { familyName: 'Parwin', givenName: '' })).toEqual(
      [],
    )
  })

  it('is not part of two names without being asked', () => {
    expect(
      between({ familyName: '', givenName: 'Parwin' }, { familyName: 'Ahmadi', givenName: 'Parwin' }),
    ).toEqual(['familyName'])
    expect(
      between({ familyName: 'Parwin', givenName: '' }, { familyName: 'Parwin', givenName: 'Zahra' }),
    ).toEqual(['givenName'])
  })
})

const anybody = fc.record({
  familyName: fc.constantFrom('Steen', 'STEEN', 'Stone', 'O’Neil', 'ONeil', ''),
  givenName: fc.constantFrom('Ruth', 'R', 'Ruth Ann', 'Anna', 'Daniel', 'Danielle', ''),
  dateOfBirth: fc.constantFrom('1975-05-04', '1975-04-05'),
  gender: fc.constantFrom('Female', 'F', 'Male', '', 'Not stated'),
})

it('weighs two people the same whoever is named first, and nobody speaks against themselves', () => {
  fc.assert(
    fc.property(anybody, anybody, (one, other) => {
      expect(doubtsBetween(one, other)).toEqual(doubtsBetween(other, one))
      expect(doubtsBetween(one, one)).toEqual([])
    }),
  )
})

it('says all of it in words', () => {
  expect(doubtsInWords([])).toBe('')
  expect(doubtsInWords(['gender'])).toBe('gender differs')
  expect(doubtsInWords(['dateOfBirth', 'familyName', 'gender'])).toBe(
    'dateOfBirth, familyName and gender differ',
  )
})
