import { expect, test } from 'vitest'
import { inRuns } from '../../../../electron/store/kernel/lists.ts'
import { updateRows } from '../../../../electron/store/kernel/rows.ts'
import type { NewRow } from '../../../../electron/store/kernel/schema.ts'
import { newPerson } from '../../../../electron/store/people/new-person.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { db, historyOf } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

async function peopleHere(store: TestStore, count: number): Promise<NewRow<'person'>[]> {
  const people = Array.from({ length: count }, (_, index) =>
    newPerson({ id: newId(), familyName: `Steen ${index}`, givenName: 'Ruth', dateOfBirth: '1975-05-04' }),
  )
  for (const run of inRuns(people)) await db(store).insertInto('person').values(run).execute()
  return people
}

const at = '2026-01-12T12:00:00.000Z'

test('changes many rows, each in its own way, and keeps every old one', async () => {
  const store = await openTestStore()
  await peopleHere(store, 1201)
  const rows = await db(store).selectFrom('person').selectAll().orderBy('id').execute()
  const changes = rows.map((old, index) => ({ old, changes: { postcode: `NG${index}` } }))
  const context = { at, who: store.coordinator }
  await db(store)
    .transaction()
    .execute((tx) => updateRows(tx, 'person', changes, context))
  const after = await db(store).selectFrom('person').selectAll().orderBy('id').execute()
  expect(after).toEqual(rows.map((row, index) => ({ ...row, postcode: `NG${index}`, version: 2 })))
  expect(await historyOf(store, rows[1200]?.id ?? '')).toEqual([rows[1200]])
  const kept = await db(store).selectFrom('history').select(['at', 'memberId']).execute()
  expect(kept).toHaveLength(1201)
  expect(kept[0]).toEqual({ at, memberId: store.coordinator.memberId })
})

test('leaves a column alone that only other rows of the run change', async () => {
  const store = await openTestStore()
  await peopleHere(store, 2)
  const [first, second] = await db(store).selectFrom('person').selectAll().orderBy('id').execute()
  if (!first || !second) throw new Error('two people')
  const changes = [
    { old: first, changes: { postcode: 'NG1 2ZZ' } },
    { old: second, changes: { gender: 'Female' } },
  ]
  await db(store)
    .transaction()
    .execute((tx) => updateRows(tx, 'person', changes, { at, who: store.coordinator }))
  expect(await db(store).selectFrom('person').selectAll().orderBy('id').execute()).toEqual([
    { ...first, postcode: 'NG1 2ZZ', version: 2 },
    { ...second, gender: 'Female', version: 2 },
  ])
})

test('nothing to change is no statement', async () => {
  const store = await openTestStore()
  await db(store)
    .transaction()
    .execute((tx) => updateRows(tx, 'person', [], { at, who: store.coordinator }))
  expect(await db(store).selectFrom('history').selectAll().execute()).toEqual([])
})

test('runs hold everything once, in order', () => {
  expect([...inRuns([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]])
  expect([...inRuns([])]).toEqual([])
})
