import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { db, historyOf, refer } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { bringIn, councilRows, healthFile, preview, summary } from './import-file.ts'

const number = '9990181594'
const row = (id: string, nhsNumber: string, family = 'Steen', born = '1975-05-04', sentOn = '2026-01-12') => [
  id,
  nhsNumber,
  family,
  'Ruth',
  born,
  sentOn,
  'Large print',
  '',
]

const everything = async (store: TestStore) => ({
  people: await db(store).selectFrom('person').selectAll().execute(),
  referrals: await db(store).selectFrom('referral').selectAll().execute(),
  matches: await db(store).selectFrom('possibleMatch').selectAll().execute(),
  audit: await db(store).selectFrom('audit').selectAll().execute(),
})

describe('a row that may be somebody who is here', () => {
  async function oneCandidate() {
    const store = await openTestStore()
    const { personId } = await refer(store, { nhsNumber: number })
    const path = councilRows(row('P1', number, 'Stone'))
    return { store, personId, path }
  }

  test('joins them when a person says so, and fills in what was missing', async () => {
    const { store, personId, path } = await oneCandidate()
    const result = await bringIn(store, path, 'socialCare', [{ row: 1, personId, same: true }])
    expect(result).toMatchObject({ added: 1, alreadyHere: 0, newPeople: 0, joined: 1 })
    const page = await store.call('people.get', { personId })
    expect(page.person).toMatchObject({
      familyName: 'Steen',
      councilId: 'P1',
      communicationNeeds: 'Large print',
    })
    expect(page.referrals).toHaveLength(2)
    expect(page.possibleMatches).toBe(0)
    expect(await historyOf(store, personId)).toMatchObject([{ councilId: null, version: 1 }])
  })

  test('is not asked about again in the next export', async () => {
    const { store, personId, path } = await oneCandidate()
    await bringIn(store, path, 'socialCare')
    const [match] = await store.call('people.possibleMatches', {})
    await store.call('people.decideMatch', { matchId: match?.id ?? '', same: true })
    const next = councilRows(row('P1', number, 'Stone', '1975-05-04', '2026-02-01'))
    expect(await summary(store, next, 'socialCare')).toMatchObject({
      accepted: 1,
      matched: [number],
      needsReview: [],
    })
    expect(await bringIn(store, next, 'socialCare')).toMatchObject({ newPeople: 0, joined: 1 })
    expect((await store.call('people.get', { personId })).referrals).toHaveLength(3)
  })

  test('is somebody else when a person says so, and nobody is asked again', async () => {
    const { store, personId, path } = await oneCandidate()
    const result = await bringIn(store, path, 'socialCare', [{ row: 1, personId, same: false }])
    expect(result).toMatchObject({ newPeople: 1, joined: 0 })
    expect(await store.call('people.possibleMatches', {})).toEqual([])
    expect((await everything(store)).matches).toMatchObject([{ state: 'different' }])
  })

  test('stays a possible match when nobody decides', async () => {
    const { store, personId, path } = await oneCandidate()
    await bringIn(store, path, 'socialCare')
    expect(await store.call('people.possibleMatches', {})).toMatchObject([
      { why: 'familyName differs', first: { id: personId }, second: { familyName: 'Stone' } },
    ])
  })

  test('is never joined to somebody who was not offered, nor to two', async () => {
    const { store, personId, path } = await oneCandidate()
    const { personId: stranger } = await refer(store, { familyName: 'Beck' })
    const { personId: twin } = await refer(store, { nhsNumber: number, familyName: 'Stein' })
    const before = await everything(store)
    const { previewId } = await preview(store, path, 'socialCare')
    const wrong = [
      [{ row: 1, personId: stranger, same: true }],
      [{ row: 7, personId, same: true }],
      [
        { row: 1, personId, same: true },
        { row: 1, personId: twin, same: true },
      ],
    ]
    for (const decisions of wrong)
      expect(await refusal(store.replyTo('imports.apply', { previewId, decisions }))).toMatchObject({
        kind: 'invalid',
        fields: { decisions: expect.any(String) },
      })
    expect(await everything(store)).toEqual(before)
  })

  test('is looked at again when it is applied: what changed since the preview counts', async () => {
    const { store, personId, path } = await oneCandidate()
    const { previewId } = await preview(store, path, 'socialCare')
    const { personId: exact } = await refer(store, { nhsNumber: number, familyName: 'Stone' })
    const decisions = [{ row: 1, personId, same: true }]
    expect(await refusal(store.replyTo('imports.apply', { previewId, decisions }))).toMatchObject({
      fields: { decisions: 'changed since the file was read' },
    })
    await store.call('imports.apply', { previewId, decisions: [] })
    expect((await store.call('people.get', { personId: exact })).referrals).toHaveLength(2)
  })
})

describe('one file', () => {
  test('with two requests about one person brings in one person', async () => {
    const store = await openTestStore()
    const path = councilRows(row('P1', number), row('P1', number, 'STEEN', '1975-05-04', '2026-02-01'))
    expect(await bringIn(store, path, 'socialCare')).toMatchObject({
      added: 2,
      alreadyHere: 0,
      newPeople: 1,
      joined: 1,
    })
    const { people } = await everything(store)
    expect(people).toMatchObject([{ councilId: 'P1', nhsNumber: number, version: 1 }])
  })

  test('with two people who may be one keeps them apart, for somebody to decide', async () => {
    const store = await openTestStore()
    await bringIn(store, councilRows(row('P1', number), row('P2', '')), 'socialCare')
    expect(await store.call('people.possibleMatches', {})).toMatchObject([
      { why: 'no NHS number', first: { councilId: 'P1' }, second: { councilId: 'P2' } },
    ])
  })

  test('speaks of people as their record says, and of others as they', async () => {
    const store = await openTestStore()
    await bringIn(store, healthFile, 'health')
    const { people } = await everything(store)
    const pronouns = new Map(people.map((person) => [person.gender, person.pronoun]))
    expect(Object.fromEntries(pronouns)).toEqual({
      Male: 'he',
      Female: 'she',
      'Non-binary': 'they',
      'Not stated': 'they',
    })
  })

  test('comes in as a whole or not at all', async () => {
    const store = await openTestStore()
    const { personId } = await refer(store, {
      nhsNumber: '9995877066',
      familyName: 'Qureshi',
      givenName: 'Kwame',
      dateOfBirth: '1994-06-01',
    })
    const before = await everything(store)
    await sql`create trigger "failing" before insert on "referral" when new."sourceId" = '5011878'
      begin select raise(abort, 'the 24th row fails'); end`.execute(db(store))
    const { previewId } = await preview(store, healthFile, 'health')
    const failed = await store.replyTo('imports.apply', { previewId, decisions: [] })
    expect(failed.ok).toBe(false)
    expect(await everything(store)).toEqual(before)
    expect((await store.call('people.get', { personId })).person.version).toBe(1)

    await sql`drop trigger "failing"`.execute(db(store))
    expect(await store.call('imports.apply', { previewId, decisions: [] })).toMatchObject({
      added: 26,
      joined: 1,
    })
  })

  test('that nobody read is not found, and an observer applies nothing', async () => {
    const store = await openTestStore()
    const unknown = { previewId: newId(), decisions: [] }
    expect(await refusal(store.replyTo('imports.apply', unknown))).toEqual({ kind: 'notFound' })
    const { previewId } = await preview(store, healthFile, 'health')
    const input = { previewId, decisions: [] }
    expect(await refusal(store.replyTo('imports.apply', input, { role: 'observer' }))).toMatchObject({
      kind: 'notAllowed',
    })
    expect((await everything(store)).people).toEqual([])
  })

  test('of three thousand rows comes in whole, in runs', async () => {
    const store = await openTestStore()
    const many = Array.from({ length: 3000 }, (_, index) =>
      row(`P${index}`, '', `Steen${'abcdefghij'[index % 10]}`),
    )
    const rows = many.map((cells, index) =>
      cells.with(
        3,
        `Ruth ${'abcdefghijklmnopqrstuvwxyz'[Math.floor(index / 10) % 26]}${'abcdefghijkl'[Math.floor(index / 260)]}`,
      ),
    )
    expect(await bringIn(store, councilRows(...rows), 'socialCare')).toMatchObject({
      added: 3000,
      newPeople: 3000,
    })
    expect((await store.call('referrals.queue', {})).total).toBe(3000)
  })
})
