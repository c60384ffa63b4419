import { describe, expect, test } from 'vitest'
import type { PersonChanges } from '../../../../shared/people-corrections.ts'
import type { Person } from '../../../../shared/people.ts'
import { historyOf, refer } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const number = '9990181594'

async function personHere(store: TestStore, about: Parameters<typeof refer>[1] = {}): Promise<Person> {
  const { personId } = await refer(store, about)
  return (await store.call('people.get', { personId })).person
}

const putRight = ({ id, version }: Person, changes: PersonChanges) =>
  ({ personId: id, version, changes, reason: 'They told us.', source: 'by_hand' }) as const

describe('what a person needs and objects to', () => {
  test('changes without a reason, with the old version kept', async () => {
    const store = await openTestStore()
    const person = await personHere(store)
    const at = { personId: person.id, version: person.version }
    const changed = await store.call('people.update', {
      ...at,
      changes: { communicationNeeds: 'Large print', notToBeTold: ['socialCare', 'socialCare'] },
    })
    expect(changed).toMatchObject({
      communicationNeeds: 'Large print',
      notToBeTold: ['socialCare'],
      version: 2,
    })
    expect(await historyOf(store, person.id)).toMatchObject([{ communicationNeeds: '' }])
    const late = { ...at, changes: { communicationNeeds: 'Braille' } }
    expect(await refusal(store.replyTo('people.update', late))).toMatchObject({ kind: 'conflict' })
  })

  test('stays as it is where a change does not name it', async () => {
    const store = await openTestStore()
    const person = await personHere(store)
    const said = {
      communicationNeeds: 'Large print',
      sharingObjection: 'Not my sister',
      notToBeTold: ['health'],
    }
    const changes = said as Pick<Person, 'communicationNeeds' | 'sharingObjection' | 'notToBeTold'>
    const first = await store.call('people.update', { personId: person.id, version: 1, changes })
    const next = { personId: person.id, version: first.version, changes: { communicationNeeds: 'Braille' } }
    const second = await store.call('people.update', next)
    expect(second).toEqual({ ...person, ...said, communicationNeeds: 'Braille', version: 3 })
  })

  test('is not who they are: that changes with a reason', async () => {
    const store = await openTestStore()
    const updated = await personHere(store)
    const { pronoun, postcode } = updated
    const known = { pronoun, postcode, nhsNumber: '', nhsNumberStatus: null, healthId: '', councilId: '' }
    const others: PersonChanges[] = [
      { pronoun: 'she' },
      { postcode: 'NG9 9ZZ' },
      { nhsNumber: number },
      { nhsNumberStatus: '04' },
      { healthId: 'RX1' },
      { councilId: 'P12' },
    ]
    let standing = updated
    for (const other of others) {
      const [field = ''] = Object.keys(other)
      const input = { personId: standing.id, version: standing.version, changes: other }
      const error = await refusal(store.replyTo('people.update', input))
      expect(error).toMatchObject({ kind: 'invalid' })
      const corrected = await store.call('people.correct', putRight(standing, other))
      expect(corrected).toMatchObject(other)
      const back = { [field]: { ...known, nhsNumberStatus: null }[field as keyof typeof known] }
      const undone = await store.call('people.correct', putRight(corrected, back))
      standing = { ...standing, version: undone.version }
    }
    const kept = await store.call('people.corrections', { personId: updated.id })
    expect(kept).toHaveLength(2 * others.length)
    expect(kept.at(-1)).toMatchObject({
      reason: 'They told us.',
      changes: [{ field: 'pronoun', before: 'they', after: 'she' }],
    })
  })
})

describe('an NHS number that is put right', () => {
  test('is not just any digits', async () => {
    const store = await openTestStore()
    const person = await personHere(store)
    const wrong = {
      '999 018 1595': 'check digit',
      '0000000000': 'repeated digits',
      '9.99018E+09': 'spreadsheet-damaged number',
      '99901815944': 'not a number of 10 digits',
    }
    for (const [nhsNumber, why] of Object.entries(wrong)) {
      const error = await refusal(store.replyTo('people.correct', putRight(person, { nhsNumber })))
      expect({ nhsNumber, error }).toEqual({
        nhsNumber,
        error: { kind: 'invalid', fields: { nhsNumber: why } },
      })
    }
    expect((await store.call('people.get', { personId: person.id })).person).toEqual(person)
  })

  test('is not called verified where there is none, and loses what was said of the one before', async () => {
    const store = await openTestStore()
    const person = await personHere(store)
    const error = await refusal(store.replyTo('people.correct', putRight(person, { nhsNumberStatus: '01' })))
    expect(error).toMatchObject({ fields: { nhsNumberStatus: 'there is no number' } })
    const both = { nhsNumber: '999 018 1594', nhsNumberStatus: '01' } as const
    const traced = await store.call('people.correct', putRight(person, both))
    expect(traced).toMatchObject({ nhsNumber: number, nhsNumberStatus: '01' })
    const another = await store.call('people.correct', putRight(traced, { nhsNumber: '9991705864' }))
    expect(another.nhsNumberStatus).toBeNull()
    const [last] = await store.call('people.corrections', { personId: person.id })
    expect(last?.changes.map(({ field }) => field)).toEqual(['nhsNumber', 'nhsNumberStatus'])
  })

  test('and is somebody else’s too, makes a possible match, once', async () => {
    const store = await openTestStore()
    const other = await personHere(store, { familyName: 'Iqbal', nhsNumber: number })
    const person = await personHere(store)
    const changed = await store.call('people.correct', putRight(person, { nhsNumber: number }))
    const matches = await store.call('people.possibleMatches', {})
    expect(matches).toMatchObject([
      { why: 'same NHS number', first: { id: other.id }, second: { id: person.id } },
    ])
    await store.call('people.decideMatch', { matchId: matches[0]?.id ?? '', same: false })
    const without = await store.call('people.correct', putRight(changed, { nhsNumber: '' }))
    await store.call('people.correct', putRight(without, { nhsNumber: number }))
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
    await store.call('people.correct', putRight(person, { healthId: 'RX4745' }))
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
    const [first] = (await store.call('people.list', { text: '' })).people
    const after = { after: first?.id ?? '' }
    const page = await store.call('people.list', { text: '', page: after, limit: 1 })
    expect(page).toMatchObject({ total: 3, people: [{ familyName: 'O’Rourke' }] })
  })
})
