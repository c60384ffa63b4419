import { expect, test } from 'vitest'
import { foldedName } from '../../../../electron/store/people/folded-name.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { db, refer } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'

const number = '9990181594'

/** Ruth Stone, whom an export may still call Ruth Steen. */
async function married(nhsNumber: string) {
  const store = await openTestStore()
  const { personId } = await refer(store, { familyName: 'Stone', nhsNumber })
  const was = { familyName: 'Steen', givenName: 'Ruth', dateOfBirth: '1975-05-04' }
  const former = { id: newId(), personId, ...was, foldedName: foldedName(was) }
  await db(store).insertInto('formerIdentity').values(former).execute()
  return { store, personId }
}

test('somebody is known by a former name under their NHS number, without being asked about', async () => {
  const { store, personId } = await married(number)
  const again = await refer(store, { nhsNumber: number }, { side: 'socialCare' })
  expect(again.personId).toBe(personId)
  expect(await store.call('people.possibleMatches', {})).toEqual([])
  const other = await refer(store, { nhsNumber: number, familyName: 'Beck', givenName: 'Olga' })
  expect(other.personId).not.toBe(personId)
})

test('somebody is offered under a former name where there is no NHS number', async () => {
  const { store, personId } = await married('')
  const again = await refer(store)
  expect(again.personId).not.toBe(personId)
  expect(await store.call('people.possibleMatches', {})).toMatchObject([
    { why: 'no NHS number', first: { id: personId }, second: { id: again.personId } },
  ])
})
