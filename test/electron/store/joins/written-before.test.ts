import { expect, test } from 'vitest'
import { refer } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const personOf = async (store: TestStore, personId: string) =>
  (await store.call('people.get', { personId })).person

async function write(store: TestStore, personId: string, councilId: string, gender = ''): Promise<void> {
  const { version } = await personOf(store, personId)
  const why = { reason: 'The council said so.', source: 'by_hand' } as const
  await store.call('people.correct', { personId, version, changes: { councilId, gender }, ...why })
}

const join = (store: TestStore, personId: string, otherId: string) =>
  store.call('joins.make', { personId, otherId, reason: 'Her worker says so.' })

/** Undoes what made one of the second. Each question gets the same answer. */
async function undo(store: TestStore, otherId: string, whose: 'first' | 'second' = 'first') {
  const joins = await store.call('joins.ofPerson', { personId: otherId })
  const made = joins.find((one) => one.otherId === otherId && one.undone === null)
  const joinId = made?.id ?? ''
  const { questions } = await store.call('joins.beforeUndo', { joinId })
  const answers = questions.map(({ key }) => ({ key, whose }))
  await store.call('joins.undo', { joinId, version: made?.version ?? 0, reason: 'They are two.', answers })
  return questions.map(({ key }) => key)
}

const people = async (store: TestStore) => {
  const ids: string[] = []
  for (const givenName of ['Ruth', 'Anna', 'Nora', 'Ida'])
    ids.push((await refer(store, { givenName })).personId)
  return ids as [string, string, string, string]
}

test('what was written of one stays theirs, although whoever was joined to them later said the same', async () => {
  const store = await openTestStore()
  const [ruth, anna, nora] = await people(store)
  await write(store, nora, 'P77')
  await join(store, ruth, anna)
  await write(store, ruth, 'P77')
  await join(store, ruth, nora)
  expect(await undo(store, nora)).toEqual([])
  expect(await personOf(store, ruth)).toMatchObject({ councilId: 'P77' })
  expect(await personOf(store, nora)).toMatchObject({ councilId: 'P77' })
})

test('what only somebody joined said goes with them, although another who has left said the same', async () => {
  const store = await openTestStore()
  const [ruth, anna, nora, ida] = await people(store)
  for (const one of [anna, nora]) await write(store, one, '', 'woman')
  for (const one of [anna, nora, ida]) await join(store, ruth, one)
  await undo(store, anna)
  expect(await personOf(store, ruth)).toMatchObject({ gender: 'woman' })
  await undo(store, nora)
  expect(await personOf(store, ruth)).toMatchObject({ gender: '' })
})

test('what was written before they were one stands again, once what was written since is the other’s', async () => {
  const store = await openTestStore()
  const [ruth, anna, nora] = await people(store)
  await join(store, ruth, anna)
  await write(store, ruth, 'P77')
  await join(store, ruth, nora)
  await write(store, ruth, 'P88')
  expect(await undo(store, nora, 'second')).toEqual(['fact:councilId'])
  expect(await personOf(store, ruth)).toMatchObject({ councilId: 'P77' })
  expect(await personOf(store, nora)).toMatchObject({ councilId: 'P88' })
})

test('whose it is what was written since is asked, although somebody who has left said the same', async () => {
  const store = await openTestStore()
  const [ruth, anna, nora] = await people(store)
  await write(store, anna, 'P77')
  await join(store, ruth, anna)
  await join(store, ruth, nora)
  await undo(store, anna)
  await write(store, ruth, 'P77')
  expect(await undo(store, nora, 'second')).toEqual(['fact:councilId'])
  expect(await personOf(store, ruth)).toMatchObject({ councilId: null })
  expect(await personOf(store, nora)).toMatchObject({ councilId: 'P77' })
})

test('what was written of their needs stays with them too', async () => {
  const store = await openTestStore()
  const [ruth, anna, nora] = await people(store)
  const needs = async (personId: string) => {
    const { version } = await personOf(store, personId)
    const changes = { communicationNeeds: 'Easy read' }
    await store.call('people.update', { personId, version, changes })
  }
  await needs(nora)
  await join(store, ruth, anna)
  await needs(ruth)
  await join(store, ruth, nora)
  await undo(store, nora)
  for (const one of [ruth, nora])
    expect(await personOf(store, one)).toMatchObject({ communicationNeeds: 'Easy read' })
})
