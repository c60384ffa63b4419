import { describe, expect, test } from 'vitest'
import { builtInMaps } from '../../../../shared/imports/built-in-maps.ts'
import { db, refer } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { bringIn, councilRows, fileOf, preview, summary } from './import-file.ts'

const header =
  'LA_Person_Unique_Identifier,NHS_Number,Family_Name,Given_Name,Date_of_Birth,Gender,Postcode,Event_Start_Date,Request_Summary,Sharing_Objection'
const asSent = {
  id: 'P1',
  nhs: '9990181594',
  family: 'Steen',
  given: 'Ruth',
  born: '1975-05-04',
  gender: 'Female',
  postcode: 'NG1 2ZZ',
  on: '2026-01-12',
  reason: 'Choir.',
  objection: '',
}
type Sent = typeof asSent
const fileWith = (...rows: readonly Partial<Sent>[]): string =>
  fileOf([header, ...rows.map((row) => Object.values({ ...asSent, ...row }).join(','))].join('\r\n'))

const referrals = (store: TestStore) => db(store).selectFrom('referral').selectAll().orderBy('id').execute()

async function withReferral(row: Partial<Sent> = {}) {
  const store = await openTestStore()
  const result = await preview(store, fileWith(row), 'socialCare')
  await store.call('imports.apply', { previewId: result.previewId, decisions: [] })
  return store
}

const corrections: readonly (readonly [string, Partial<Sent>, readonly string[]])[] = [
  ['another NHS number', { nhs: '9998483727' }, ['nhsNumber']],
  ['no NHS number any more', { nhs: '' }, []],
  ['another postcode', { postcode: 'NG9 9ZZ' }, ['postcode']],
  ['another spelling', { family: 'Stein', given: 'Rut' }, ['familyName', 'givenName']],
  ['the name shouted', { family: 'STEEN', given: 'RUTH' }, []],
  ['a married name', { family: 'Okafor' }, ['familyName']],
  ['another birth date', { born: '1975-04-05' }, ['dateOfBirth']],
  ['another gender', { gender: 'Male' }, ['gender']],
  ['the identifier in small letters', { id: 'p1' }, []],
  ['other words', { reason: 'The gospel choir.' }, ['reason']],
  ['number and name at once', { nhs: '9998483727', family: 'Okafor' }, ['nhsNumber', 'familyName']],
  ['number and birth date at once', { nhs: '9998483727', born: '1975-04-05' }, ['nhsNumber', 'dateOfBirth']],
]

describe('a referral that is here already stays the same with', () => {
  test.each(corrections)('%s', async (_what, changes, fields) => {
    const store = await withReferral()
    const before = await referrals(store)
    const { accepted, alreadyHere, differing = [] } = await summary(store, fileWith(changes), 'socialCare')
    expect({ accepted, alreadyHere, fields: differing.flatMap((one) => one.fields) }).toEqual({
      accepted: 0,
      alreadyHere: 1,
      fields,
    })
    await bringIn(store, fileWith(changes), 'socialCare')
    expect(await referrals(store)).toEqual(before)
    expect((await store.call('people.list', { text: '' })).total).toBe(1)
  })

  test('a new objection, whatever else was corrected with it', async () => {
    for (const [, changes] of corrections) {
      const store = await withReferral()
      await bringIn(store, fileWith({ ...changes, objection: 'Y' }), 'socialCare')
      expect(await referrals(store)).toMatchObject([{ sharingObjection: 1, version: 2 }])
    }
  })
})

test('consent that a corrected export refuses is an objection, also under another NHS number', async () => {
  const columns = builtInMaps.find(({ side }) => side === 'health')?.columns ?? {}
  const row = { ...asSent, consent: 'Y' }
  const file = ({ nhs, consent }: { readonly nhs: string; readonly consent: string }): string => {
    const cells: Readonly<Record<string, string>> = {
      sourceId: row.id,
      nhsNumber: nhs,
      familyName: row.family,
      givenName: row.given,
      dateOfBirth: row.born,
      referredOn: row.on,
      consentToShare: consent,
    }
    const fields = Object.keys(columns)
    return fileOf(
      [Object.values(columns), fields.map((field) => cells[field] ?? '')]
        .map((line) => line.join(','))
        .join('\r\n'),
    )
  }
  const store = await openTestStore()
  await bringIn(store, file({ nhs: row.nhs, consent: 'Y' }), 'health')
  await bringIn(store, file({ nhs: '9998483727', consent: 'N' }), 'health')
  expect(await referrals(store)).toMatchObject([{ consentToShare: 0, sharingObjection: 1, version: 2 }])
})

test('a referral first told by telephone is known again by the agency’s identifier, and hears its objection', async () => {
  const store = await openTestStore()
  await refer(store, {}, { side: 'socialCare', sourceId: 'P1', referredOn: '2026-01-12' })
  expect(await bringIn(store, fileWith({ objection: 'Y' }), 'socialCare')).toMatchObject({
    added: 0,
    alreadyHere: 1,
    objections: 1,
  })
  expect(await referrals(store)).toMatchObject([{ sharingObjection: 1 }])
})

test('one identifier and day for somebody else altogether is another referral, and a person weighs it', async () => {
  const store = await withReferral()
  const other = { nhs: '9998483727', family: 'Beck', given: 'Olga', born: '1990-01-01' }
  const { candidates, accepted } = await preview(store, fileWith(other), 'socialCare')
  expect({ accepted, candidates }).toMatchObject({
    accepted: 1,
    candidates: [{ why: 'only the agency’s identifier is the same', existing: { familyName: 'Steen' } }],
  })
  await bringIn(store, fileWith(other), 'socialCare')
  expect(await store.call('people.possibleMatches', {})).toMatchObject([{ second: { familyName: 'Beck' } }])
  // Both are here now, whatever the order of the rows, and each hears its own objection.
  const again = fileWith({ ...other, objection: 'Y' }, {})
  expect(await bringIn(store, again, 'socialCare')).toMatchObject({ added: 0, alreadyHere: 2, objections: 1 })
  const rows = await referrals(store)
  expect(rows.map(({ sharingObjection }) => sharingObjection)).toEqual([0, 1])
})

test('two people under one identifier and day in one file both come in; the same person twice does not', async () => {
  const store = await openTestStore()
  const twice = fileWith(
    {},
    { nhs: '9998483727', family: 'Beck', given: 'Olga', born: '1990-01-01' },
    { nhs: '' },
  )
  const { accepted, refused } = await preview(store, twice, 'socialCare')
  expect(accepted).toBe(2)
  expect(refused).toMatchObject([{ reason: 'duplicate row in file' }])
})

test('another day is another referral', async () => {
  const store = await withReferral()
  expect(
    await bringIn(
      store,
      councilRows(['P1', '9990181594', 'Steen', 'Ruth', '1975-05-04', '2026-03-12', '', '']),
      'socialCare',
    ),
  ).toMatchObject({ added: 1, joined: 1 })
})
