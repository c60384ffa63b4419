import { expect, test } from 'vitest'
import { compare } from '../../../renderer/joins/compare.ts'
import { matchWords } from '../../../renderer/joins/match-words.ts'
import { identityLine } from '../../../renderer/people/person-words.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Person } from '../../../shared/people.ts'

const person: Person = {
  id: newId(),
  familyName: 'Soames',
  givenName: 'Rhiannon',
  dateOfBirth: '1968-03-04',
  gender: 'Female',
  pronoun: 'she',
  formerNames: [],
  addressLine1: '',
  addressLine2: '',
  town: '',
  postcode: 'NV4 2ZZ',
  nhsNumber: '9990334013',
  nhsNumberStatus: '01',
  healthId: '4401355',
  councilId: 'P241907',
  communicationNeeds: '',
  sharingObjection: '',
  notToBeTold: [],
  version: 1,
}

const verdictOf = (label: string, second: Partial<Person>) =>
  compare(person, { ...person, ...second }).find((row) => row.label === label)?.verdict

test('capitals, spaces and hyphens make no difference; another name does', () => {
  expect(verdictOf('Last name', { familyName: 'SOAMES' })).toBe('same')
  expect(verdictOf('Postcode', { postcode: 'nv42zz' })).toBe('same')
  expect(verdictOf('Last name', { familyName: 'Soane' })).toBe('different')
})

test('what one record does not say is neither the same nor different', () => {
  expect(verdictOf('NHS number', { nhsNumber: null })).toBe('unknown')
  expect(verdictOf('Council number', { councilId: null })).toBe('unknown')
})

test('what neither says is left out', () => {
  const bare = { ...person, healthId: null }
  expect(compare(bare, bare).map(({ label }) => label)).not.toContain('Health number')
})

test('says an NHS number in its groups and that it is verified', () => {
  expect(identityLine(person, '2026-11-21')).toBe('58 · NHS 999 033 4013 ✓ · Council P241907')
  expect(identityLine({ ...person, nhsNumber: null, councilId: null }, '2026-11-21')).toBe(
    '58 · no NHS number',
  )
})

test('says why two records may be one without code names', () => {
  expect(matchWords('dateOfBirth differs')).toContain('date of birth')
  expect(matchWords('in some new way')).toBe('in some new way')
})
