import { describe, expect, test } from 'vitest'
import type { Person } from '../../../../shared/people.ts'
import { historyOf, refer } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const number = '9990181594'

async function personHere(store: TestStore, about: Parameters<typeof refer>[1] = {}): Promise<Person> {
  const { personId } = await refer(store, about)
  return (await store.call('people.get', { personId })).person
}

const asTyped = (person: Person) => ({
  personId: person.id,
  version: person.version,
  pronoun: person.pronoun,
  nhsNumber: person.nhsNumber ?? '',
  nhsNumberStatus: person.nhsNumberStatus,
  healthId: person.healthId ?? '',
  councilId: person.councilId ?? '',
  postcode: person.postcode,
  communicationNeeds: person.communicationNeeds,
  sharingObjection: person.sharingObjection,
  notToBeTold: [...person.notToBeTold],
})

describe('what is known of a person', () => {
  test('changes, with the number folded to ten digits and the old version kept', async () => {
    const store = await openTestStore()
    const person = await personHere(store)
    const changed = await store.call('people.update', {
      ...asTyped(person),
      pronoun: 'she',
      nhsNumber: '999 018 1594',
      nhsNumberStatus: '01',
      councilId: 'P12',
      communicationNeeds: 'Large print',
      notToBeTold: ['socialCare', 'socialCare'],
    })
    expect(changed).toMatchObject({
      nhsNumber: number,
      nhsNumberStatus: '01',
      councilId: 'P12',
      healthId: null,
      notToBeTold: ['socialCare'],
      version: 2,
    })
    expect(await historyOf(store, person.id)).toMatchObject([{ nhsNumber: null, pronoun: 'they' }])
    const late = { ...asTyped(person), postcode: 'NG9 9ZZ' }
    expect(await refusal(store.replyTo('people.update', late))).toMatchObject({ kind: 'conflict' })
  })

  test('does not take just any digits for an NHS number', async () => {
    const store = await openTestStore()
    const person = await personHere(store)
    const wrong = {
      '999 018 1595': 'check digit',
      '0000000000': 'repeated digits',
      '9.99018E+09': 'spreadsheet-damaged number',
      '99901815944': 'not a number of 10 digits',
    }
    for (const [typed, why] of Object.entries(wrong)) {
      const error = await refusal(store.replyTo('people.update', { ...asTyped(person), nhsNumber: typed }))
      expect({ typed, error }).toEqual({ typed, error: { kind: 'invalid', fields: { nhsNumber: why } } })
    }
    expect((await store.call('people.get', { personId: person.id })).person).toEqual(person)
  })

  test('does not call a number verified that is not there', async () => {
    const store = await openTestStore()
    const person = await personHere(store)
    const error = await refusal(store.replyTo('people.update', { ...asTyped(person), nhsNumberStatus: '01' }))
    expect(error).toMatchObject({ fields: { nhsNumberStatus: 'there is no number' } })
  })

  test('with a number that somebody else has, makes a possible match, once', async () => {
    const store = await openTestStore()
    const other = await personHere(store, { familyName: 'Iqbal', nhsNumber: number })
    const person = await personHere(store)
    const changed = await store.call('people.update', { ...asTyped(person), nhsNumber: number })
    await store.call('people.update', asTyped(changed))
    const matches = await store.call('people.possibleMatches', {})
    expect(matches).toMatchObject([
      { why: 'same NHS number', first: { id: other.id }, second: { id: person.id } },
    ])
    await store.call('people.decideMatch', { matchId: matches[0]?.id ?? '', same: false })
    await store.call('people.update', { ...asTyped(changed), version: 3 })
    expect(await store.call('people.possibleMatches', {})).toEqual([])
  })
})

describe('people are found', () => {
  test('by name, number or identifier, however it is typed', async () => {
    const store = await openTestStore()
    const { personId } = await refer(store, { familyName: 'Rózsa', givenName: 'Bronagh', nhsNumber: number })
    await refer(store, { familyName: 'O’Rourke', givenName: 'Quentin' })
    await refer(store, { familyName: 'Ellis-Vaughan', givenName: 'Tomasz' })
    const { person } = await store.call('people.get', { personId })
    await store.call('people.update', { ...asTyped(person), healthId: 'RX4745' })
    const everyone = ['Ellis-Vaughan', 'O’Rourke', 'Rózsa']
    const found: readonly (readonly [string, readonly string[]])[] = [
      ['rozsa', ['Rózsa']],
      ['BRO roz', ['Rózsa']],
      ['o’rourke', ['O’Rourke']],
      ['orourke', ['O’Rourke']],
      ['ellis vaughan', ['Ellis-Vaughan']],
      ['999 018', ['Rózsa']],
      ['9990181594', ['Rózsa']],
      ['rx47', ['Rózsa']],
      ['r_zsa', []],
      // Text without a letter or a digit is no filter, rather than a pattern.
      ['%', everyone],
      ['', everyone],
    ]
    for (const [text, names] of found) {
      const { people, total } = await store.call('people.list', { text })
      expect([text, people.map((one) => one.familyName), total]).toEqual([text, names, names.length])
    }
    const page = await store.call('people.list', { text: '', offset: 1, limit: 1 })
    expect(page).toMatchObject({ total: 3, people: [{ familyName: 'O’Rourke' }] })
  })
})
