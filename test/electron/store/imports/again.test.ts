import { expect, test } from 'vitest'
import { db, historyOf } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { bringIn, councilRows, fileOf, preview, summary } from './import-file.ts'

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

test('a name that is written in another way is no difference', async () => {
  const store = await openTestStore()
  await bringIn(store, councilRows(row('', '', 'O’Nuallán')), 'socialCare')
  const again = await preview(store, councilRows(row('', '', 'O Nuallan')), 'socialCare')
  expect(again).toMatchObject({ alreadyHere: 1, differing: [] })
})

const header =
  'Client ID,NHS Number,Surname,Forename,DOB,Gender,Address Line 1,Address Line 2,Town,Postcode,Team,Care Coordinator,Referral Date,Referral Reason,Legal Status,S117 Aftercare,Indicative Health Budget (pa),Communication Needs,Consent To Share,Requested To Panel Because'
const sent =
  'C1,9990181594,Steen,Ruth,1975-05-04,Female,1 High Road,Flat 2,Northgate,NG1 7ZZ,North team,A. Nurse,2026-01-12,Asks for a boat,Informal,Y,1200,Large print,N,Novel spend'
const otherwise =
  'C1,9990181594,Stone,Rhoda,1975-05-05,Unknown,2 Low Road,Flat 3,Harrow,NG2 7ZZ,South team,B. Nurse,2026-01-12,Asks for a float,Formal,N,1300,Braille,Y,Views differ'
const empty = 'C1,9990181594,Steen,Ruth,1975-05-04,,,,,,,,2026-01-12,,,,,,,'

test('each field that an export says otherwise is shown beside what is here, and one that it leaves empty is not', async () => {
  const store = await openTestStore()
  await bringIn(store, fileOf(`${header}\r\n${sent}`), 'health')
  const { differing } = await preview(store, fileOf(`${header}\r\n${otherwise}`), 'health')
  expect(differing[0]?.values.map(({ field, here, file }) => `${field}: ${here} → ${file}`)).toEqual([
    'familyName: Steen → Stone',
    'givenName: Ruth → Rhoda',
    'dateOfBirth: 1975-05-04 → 1975-05-05',
    'gender: Female → Unknown',
    'addressLine1: 1 High Road → 2 Low Road',
    'addressLine2: Flat 2 → Flat 3',
    'town: Northgate → Harrow',
    'postcode: NG1 7ZZ → NG2 7ZZ',
    'team: North team → South team',
    'worker: A. Nurse → B. Nurse',
    'reason: Asks for a boat → Asks for a float',
    'legalStatus: Informal → Formal',
    'section117: yes → no',
    'indicativePence: £1,200 → £1,300',
    'communicationNeeds: Large print → Braille',
    'consentToShare: no → yes',
    'requestedBecause: Novel spend → Views differ',
    'sharingObjection: yes → no',
  ])
  const silent = await preview(store, fileOf(`${header}\r\n${empty}`), 'health')
  expect(silent.differing.map(({ fields }) => fields)).toEqual([['sharingObjection']])
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
