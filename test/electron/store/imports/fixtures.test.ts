import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ImportSummary } from '../../../../shared/import-steps.ts'
import { db } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { bringIn, councilFile, fixture, healthFile, preview, summary } from './import-file.ts'

const expected = JSON.parse(readFileSync(fixture('expected.json'), 'utf8')) as {
  health: object
  socialCare: object
  matched: readonly string[]
  needsReview: readonly object[]
}

const shortly = ({ accepted, refused, matched: of, needsReview }: ImportSummary) => ({
  accepted,
  refused,
  matched: of,
  needsReview,
})

const rows = (store: TestStore, table: 'person' | 'referral' | 'possibleMatch') =>
  db(store).selectFrom(table).selectAll().execute()

test('both agencies’ exports come in exactly as expected', async () => {
  const store = await openTestStore()
  expect(shortly(await summary(store, healthFile, 'health'))).toEqual({
    ...expected.health,
    matched: [],
    needsReview: [],
  })
  expect(await rows(store, 'referral')).toEqual([])
  expect(await bringIn(store, healthFile, 'health')).toMatchObject({
    added: 26,
    alreadyHere: 0,
    newPeople: 26,
    joined: 0,
  })
  const { matched, needsReview } = expected
  expect(shortly(await summary(store, councilFile, 'socialCare'))).toEqual({
    ...expected.socialCare,
    matched,
    needsReview,
  })
  expect(await bringIn(store, councilFile, 'socialCare')).toMatchObject({
    added: 25,
    alreadyHere: 0,
    newPeople: 16,
    joined: 9,
  })
  expect(await store.call('referrals.queue', {})).toMatchObject({ total: 42 })
  const both = (await store.call('referrals.queue', {})).rows.filter((row) => row.referrals.length === 2)
  expect(new Set(both.map((row) => row.nhsNumber))).toEqual(new Set(matched))
})

test('the same file twice adds nothing', async () => {
  const store = await openTestStore()
  await bringIn(store, healthFile, 'health')
  await bringIn(store, councilFile, 'socialCare')
  const before = [
    await rows(store, 'person'),
    await rows(store, 'referral'),
    await rows(store, 'possibleMatch'),
  ]
  for (const [path, side, count] of [
    [healthFile, 'health', 26],
    [councilFile, 'socialCare', 25],
  ] as const) {
    expect(await summary(store, path, side)).toMatchObject({ accepted: 0, matched: [], needsReview: [] })
    expect(await preview(store, path, side)).toMatchObject({
      accepted: 0,
      alreadyHere: count,
      candidates: [],
      objections: [],
      differing: [],
    })
    expect(await bringIn(store, path, side)).toMatchObject({
      added: 0,
      alreadyHere: count,
      newPeople: 0,
      joined: 0,
    })
  }
  const after = [
    await rows(store, 'person'),
    await rows(store, 'referral'),
    await rows(store, 'possibleMatch'),
  ]
  expect(after).toEqual(before)
})

test('a person whom both referred is one, with both identifiers and a name that does not shout', async () => {
  const store = await openTestStore()
  await bringIn(store, healthFile, 'health')
  await bringIn(store, councilFile, 'socialCare')
  const { people } = await store.call('people.list', { text: '999 587 7066' })
  expect(people).toMatchObject([
    {
      familyName: 'Qureshi',
      givenName: 'Kwame',
      nhsNumberStatus: '01',
      healthId: '3173581',
      councilId: 'P892489',
      postcode: 'NG9 2ZZ',
      version: 2,
    },
  ])
  const { referrals } = await store.call('people.get', { personId: people[0]?.id ?? '' })
  expect(referrals).toMatchObject([
    { side: 'health', indicativePence: 90_000, section117: false, legalStatus: 'Informal' },
    {
      side: 'socialCare',
      indicativePence: 270_000,
      weeklyContributionPence: 0,
      financialAssessment: 'Completed',
    },
  ])
})

test('an objection to sharing comes in with its referral', async () => {
  const store = await openTestStore()
  await bringIn(store, councilFile, 'socialCare')
  const { people } = await store.call('people.list', { text: '9997375041' })
  const { referrals } = await store.call('people.get', { personId: people[0]?.id ?? '' })
  expect(referrals).toMatchObject([{ sharingObjection: true }])
})
