import { expect, test } from 'vitest'
import type { PersonChanges } from '../../../../shared/people-corrections.ts'
import { refer } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const reason = 'Seen in the passport.'

const personOf = async (store: TestStore, personId: string) =>
  (await store.call('people.get', { personId })).person

async function correct(store: TestStore, personId: string, changes: PersonChanges): Promise<void> {
  const { id, version } = await personOf(store, personId)
  await store.call('people.correct', { personId: id, version, changes, reason, source: 'by_hand' })
}

/** Two records, of which the second was corrected before they are joined. */
async function joined(store: TestStore) {
  const first = await refer(store, { familyName: 'Okafor', givenName: 'Ada', nhsNumber: '9990181594' })
  const second = await refer(store, { familyName: 'Okafor', givenName: 'Adda' })
  await correct(store, second.personId, { givenName: 'Ada' })
  const ids = { personId: first.personId, otherId: second.personId }
  await store.call('joins.make', { ...ids, reason: 'One person.' })
  return { firstId: first.personId, secondId: second.personId }
}

async function undo(store: TestStore, personId: string, whose: 'first' | 'second' | 'both') {
  const [join] = await store.call('joins.ofPerson', { personId })
  const joinId = join?.id ?? ''
  const { questions } = await store.call('joins.beforeUndo', { joinId })
  const answers = questions.map(({ key }) => ({ key, whose }))
  await store.call('joins.undo', { joinId, version: join?.version ?? 0, reason: 'They are two.', answers })
}

const toldOf = async (store: TestStore, personId: string) =>
  (await store.call('people.corrections', { personId })).map(({ changes, joinedName }) => ({
    changes: changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
    joinedName,
  }))
const before = { changes: ['givenName: Adda → Ada'], joinedName: null }
const since = {
  changes: ['familyName: Okafor → Steen', 'dateOfBirth: 1975-05-04 → 1975-04-05'],
  joinedName: null,
}

test('the page of a joined person shows what was put right in each of the records', async () => {
  const store = await openTestStore()
  const { firstId } = await joined(store)
  await correct(store, firstId, { familyName: 'Steen', dateOfBirth: '1975-04-05' })
  expect(await toldOf(store, firstId)).toEqual([since, { ...before, joinedName: 'Ada Okafor' }])
})

test.each(['first', 'second', 'both'] as const)(
  'what was put right before they were one goes back; what was put right since goes with its fact: %s',
  async (whose) => {
    const store = await openTestStore()
    const { firstId, secondId } = await joined(store)
    await correct(store, firstId, { familyName: 'Steen', dateOfBirth: '1975-04-05' })
    await undo(store, firstId, whose)
    const [first, second] = [await personOf(store, firstId), await personOf(store, secondId)]
    const is = (one: boolean) => ({
      familyName: one ? 'Steen' : 'Okafor',
      dateOfBirth: one ? '1975-04-05' : '1975-05-04',
    })
    expect(first).toMatchObject({ ...is(whose !== 'second'), nhsNumber: '9990181594' })
    expect(second).toMatchObject({ ...is(whose !== 'first'), givenName: 'Ada', nhsNumber: null })
    expect(await toldOf(store, firstId)).toEqual(whose === 'second' ? [] : [since])
    expect(await toldOf(store, secondId)).toEqual(whose === 'first' ? [before] : [since, before])
    expect(first.formerNames).toEqual(whose === 'second' ? [] : ['Ada Okafor'])
    expect(second.formerNames).toEqual(whose === 'first' ? ['Adda Okafor'] : ['Ada Okafor', 'Adda Okafor'])
  },
)

test('of one correction each fact goes where it belongs, and of a person who came by a file too', async () => {
  const store = await openTestStore()
  const { personId } = await refer(store, { nhsNumber: '9990181594' })
  await refer(store, { nhsNumber: '9990181594' }, { side: 'socialCare', referredOn: '2026-02-02' })
  await correct(store, personId, { familyName: 'Okafor', postcode: 'NG9 9ZZ' })
  const [join] = await store.call('joins.ofPerson', { personId })
  const joinId = join?.id ?? ''
  const answers = [
    { key: 'fact:familyName', whose: 'second' as const },
    { key: 'fact:postcode', whose: 'first' as const },
  ]
  const input = { joinId, version: join?.version ?? 0, reason: 'They are two.', answers }
  const { secondId } = await store.call('joins.undo', input)
  expect(await toldOf(store, personId)).toEqual([
    { changes: ['postcode: NG1 2ZZ → NG9 9ZZ'], joinedName: null },
  ])
  expect(await toldOf(store, secondId)).toEqual([
    { changes: ['familyName: Steen → Okafor'], joinedName: null },
  ])
  expect(await personOf(store, personId)).toMatchObject({ familyName: 'Steen', formerNames: [] })
  expect(await personOf(store, secondId)).toMatchObject({ familyName: 'Okafor', formerNames: ['Ruth Steen'] })
})
