import { expect, test } from 'vitest'
import { db, historyOf } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { bringIn, councilRows, preview, summary } from './import-file.ts'

const row = (needs: string, objection: string, family = 'Steen') => [
  'P1',
  '9990181594',
  family,
  'Ruth',
  '1975-05-04',
  '2026-01-12',
  needs,
  objection,
]

async function withReferral(objection = '') {
  const store = await openTestStore()
  await bringIn(store, councilRows(row('Large print', objection)), 'socialCare')
  return store
}

const referrals = (store: TestStore) => db(store).selectFrom('referral').selectAll().execute()

test('an objection in a corrected export reaches the referral that is here, and is shown and counted', async () => {
  const store = await withReferral()
  const corrected = councilRows(row('Large print', 'Yes'))
  expect(await preview(store, corrected, 'socialCare')).toMatchObject({
    accepted: 0,
    alreadyHere: 1,
    objections: [{ row: 1, familyName: 'Steen', givenName: 'Ruth' }],
    objectionsTotal: 1,
    differing: [],
  })
  expect(await summary(store, corrected, 'socialCare')).toMatchObject({
    accepted: 0,
    alreadyHere: 1,
    objections: [1],
  })
  expect(await bringIn(store, corrected, 'socialCare')).toMatchObject({
    added: 0,
    objections: 1,
    differing: 0,
  })
  const [referral] = await referrals(store)
  expect(referral).toMatchObject({ sharingObjection: 1, version: 2 })
  expect(await historyOf(store, referral?.id ?? '')).toMatchObject([{ sharingObjection: 0, version: 1 }])
})

test('the same objection again is not a new one', async () => {
  const store = await withReferral('Yes')
  expect(await bringIn(store, councilRows(row('Large print', 'Yes')), 'socialCare')).toMatchObject({
    alreadyHere: 1,
    objections: 0,
    differing: 0,
  })
  expect(await referrals(store)).toMatchObject([{ version: 1 }])
})

test('what a corrected export says otherwise is shown and left, and lifts no objection', async () => {
  const store = await withReferral('Yes')
  const corrected = councilRows(row('A signer', '', 'Stone'))
  expect(await preview(store, corrected, 'socialCare')).toMatchObject({
    differing: [{ row: 1, fields: ['familyName', 'communicationNeeds', 'sharingObjection'] }],
    differingTotal: 1,
  })
  expect(await bringIn(store, corrected, 'socialCare')).toMatchObject({ differing: 1, objections: 0 })
  expect(await referrals(store)).toMatchObject([
    { communicationNeeds: 'Large print', sharingObjection: 1, version: 1 },
  ])
})

test('a first import prints no more than it was asked for', async () => {
  const store = await openTestStore()
  expect(Object.keys(await summary(store, councilRows(row('', '')), 'socialCare')).toSorted()).toEqual([
    'accepted',
    'matched',
    'needsReview',
    'refused',
  ])
})
