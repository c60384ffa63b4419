import { expect, test } from 'vitest'
import { addDays } from '../../../../shared/kernel/dates.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { Output } from '../../../../shared/contract.ts'
import { mixed, oneOf } from '../../../../electron/seed/random.ts'
import { fillPlaces } from '../../../../electron/store/migrations/1070-order-of-cases.ts'
import { fullStore, today } from '../pages/full-store.ts'
import type { Db } from '../pages/full-store.ts'
import { db as dbOf, openCase, referAgain } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { draftWith } from '../meetings/meeting-steps.ts'
import { sql } from 'kysely'
import { putAgain, setRow } from '../../../support/change-rows.ts'

const decided: readonly string[] = ['decided', 'confirmed', 'signed', 'released', 'in_review']
const open: readonly string[] = ['draft', 'open', 'in_progress']

/** Where each case stands, out of all that the tables hold. */
async function plainly(db: Db): Promise<readonly object[]> {
  const [items, actions, decisions, referrals] = [
    await db.selectFrom('agendaItem').select(['caseId', 'meetingId', 'state']).execute(),
    await db.selectFrom('action').select(['caseId', 'state', 'dueOn']).execute(),
    await db.selectFrom('decision').select(['id', 'caseId', 'verdict', 'reviewOn']).execute(),
    await db.selectFrom('referral').select(['caseId', 'referredOn']).execute(),
  ]
  const all = await db.selectFrom('meeting').select(['id', 'state', 'heldOn']).execute()
  const meetings = new Map(all.map((one) => [one.id, one]))
  const cases = await db.selectFrom('case').select(['id', 'state', 'openedAt']).orderBy('id').execute()
  return cases.map(({ id, state, openedAt }) => {
    const its = <T extends { readonly caseId: string | null }>(rows: readonly T[]): readonly T[] =>
      rows.filter(({ caseId }) => caseId === id)
    const [last] = its(decisions)
      .filter(({ verdict }) => verdict !== null)
      .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    const days = [
      ...its(items).flatMap((item) => {
        const meeting = meetings.get(item.meetingId)
        return meeting && item.state !== 'carried' && open.includes(meeting.state) ? meeting.heldOn : []
      }),
      ...its(actions).flatMap((one) => (one.state === 'open' ? (one.dueOn ?? []) : [])),
      ...(decided.includes(state) && last?.reviewOn ? [last.reviewOn] : []),
    ]
    const sent = its(referrals).map(({ referredOn }) => referredOn)
    const first = (of: readonly string[], otherwise: string): string => of.toSorted()[0] ?? otherwise
    return { caseId: id, state, nextOn: first(days, '~'), waitsSince: first(sent, openedAt) }
  })
}

const kept = (db: Db) => db.selectFrom('casePlace').selectAll().orderBy('caseId').execute()

type Step = (db: Db, of: Of) => Promise<unknown>
interface Of {
  readonly number: number
  readonly caseId: string
  readonly day: string
  /** Of a table with ids, any row. */
  readonly any: (table: 'action' | 'agendaItem' | 'decision' | 'meeting' | 'referral') => Promise<string>
}

/** Every way in which a row can change that a place is worked out of. */
const steps: readonly Step[] = [
  async (db, { any, number }) =>
    setRow(db, 'action', await any('action'), { state: oneOf(['open', 'done', 'open'], number) }),
  async (db, { any, day, number }) =>
    setRow(db, 'action', await any('action'), { dueOn: number % 5 === 0 ? null : day }),
  async (db, { any, caseId }) => setRow(db, 'action', await any('action'), { caseId }),
  async (db, { any, caseId, day }) => putAgain(db, 'action', await any('action'), { caseId, dueOn: day }),
  async (db, { any }) =>
    db
      .deleteFrom('action')
      .where('id', '=', await any('action'))
      .execute(),
  async (db, { any, number }) =>
    setRow(db, 'agendaItem', await any('agendaItem'), { state: oneOf(['carried', 'waiting'], number) }),
  async (db, { any }) =>
    setRow(db, 'agendaItem', await any('agendaItem'), { meetingId: await any('meeting') }),
  async (db, { any, caseId, number }) =>
    setRow(db, 'agendaItem', await any('agendaItem'), { caseId: number % 4 === 0 ? null : caseId }),
  async (db, { any, caseId }) =>
    putAgain(db, 'agendaItem', await any('agendaItem'), { caseId, meetingId: await any('meeting') }),
  async (db, { any, day, number }) =>
    setRow(db, 'decision', await any('decision'), { reviewOn: number % 3 === 0 ? null : day }),
  async (db, { any, number }) =>
    setRow(db, 'decision', await any('decision'), { verdict: oneOf([null, 'approved'], number) }),
  async (db, { any, caseId }) => setRow(db, 'decision', await any('decision'), { caseId }),
  async (db, { any, number }) =>
    setRow(db, 'meeting', await any('meeting'), { state: oneOf([...open, 'closed', 'released'], number) }),
  async (db, { any, day }) => setRow(db, 'meeting', await any('meeting'), { heldOn: day }),
  async (db, { caseId, number }) =>
    setRow(db, 'case', caseId, { state: oneOf(['triaged', 'decided', 'in_review', 'closed'], number) }),
  async (db, { caseId, day }) => setRow(db, 'case', caseId, { openedAt: `${day}T09:00:00.000Z` }),
  async (db, { any, caseId, number }) =>
    setRow(db, 'referral', await any('referral'), { caseId: number % 3 === 0 ? null : caseId }),
  async (db, { any, day }) => setRow(db, 'referral', await any('referral'), { referredOn: day }),
  async (db, { any, caseId, day }) =>
    putAgain(db, 'referral', await any('referral'), {
      caseId,
      referredOn: day,
      rowKey: newId(),
      sentKey: null,
    }),
  async (db, { any }) =>
    db
      .deleteFrom('referral')
      .where('id', '=', await any('referral'))
      .execute(),
]

/** So few that most cases stand on one that is still to be held. */
const few = 8

async function meetSome(db: Db): Promise<void> {
  const meetings = await db.selectFrom('meeting').select('id').orderBy('id').limit(few).execute()
  const items = await db.selectFrom('agendaItem').select('id').execute()
  for (const { id } of meetings) await setRow(db, 'meeting', id, { state: 'open' })
  for (const [at, { id }] of items.entries())
    await setRow(db, 'agendaItem', id, { meetingId: oneOf(meetings, at, 6).id })
}

async function stepFrom(db: Db, number: number): Promise<Of> {
  const cases = await db.selectFrom('case').select('id').orderBy('id').execute()
  return {
    number: mixed(number, 1),
    caseId: oneOf(cases, number, 2).id,
    day: addDays(today, (mixed(number, 3) % 80) - 40),
    any: async (table) => {
      const most = table === 'meeting' ? few : 1000
      const rows = await db.selectFrom(table).select('id').orderBy('id').limit(most).execute()
      return rows.length === 0 ? '' : oneOf(rows, number, 4).id
    },
  }
}

test('where a case stands is after every change what all its rows say', { timeout: 120_000 }, async () => {
  const store = await fullStore()
  const db = dbOf(store)
  await meetSome(db)
  expect(await kept(db)).toEqual(await plainly(db))
  const seen = new Set<string>()
  for (let at = 0; at < 400; at += 1) {
    const step = oneOf(steps, at, 5)
    await step(db, await stepFrom(db, at))
    const now = await kept(db)
    expect([at, String(step), now]).toEqual([at, String(step), await plainly(db)])
    seen.add(JSON.stringify(now))
  }
  // Else nothing was tried.
  expect(seen.size).toBeGreaterThan(100)
})

test('a store that was filled without its triggers has the same', async () => {
  const store = await fullStore()
  const db = dbOf(store)
  await sql`update "casePlace" set "nextOn" = '2020-01-01', "waitsSince" = '', "state" = 'heard'`.execute(db)
  for (const statement of fillPlaces) await sql.raw(statement).execute(db)
  expect(await kept(db)).toEqual(await plainly(db))
})

const asRead =
  (store: TestStore, order: 'next' | 'waiting', side: Side | null, now: Date) =>
  async (input: object = {}): Promise<readonly string[]> => {
    const reply = await store.replyTo('cases.list', { order, ...input }, { side, role: 'member' }, now)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return (reply.value as Output<'cases.list'>).cases.map(({ id }) => id)
  }

test('a meeting that is past and open still is no day to come, on whatever page', async () => {
  const store = await openTestStore({ now: new Date('2027-01-10T09:00:00Z') })
  const [abel, beck, cole, dale] = [
    await openCase(store, { familyName: 'Abel' }),
    await openCase(store, { familyName: 'Beck' }),
    await openCase(store, { familyName: 'Cole' }),
    await openCase(store, { familyName: 'Dale' }),
  ]
  await draftWith(store, [abel, beck], '2027-01-14')
  await draftWith(store, [cole], '2027-02-11')
  const { items, meeting } = await draftWith(store, [dale], '2027-03-11')
  await putAgain(dbOf(store), 'agendaItem', items[0]?.id ?? '', { caseId: beck.id, meetingId: meeting.id })
  const listed = (day: string) => asRead(store, 'next', 'health', new Date(`${day}T09:00:00Z`))
  expect(await listed('2027-01-14')()).toEqual([abel.id, beck.id, cole.id, dale.id])
  const later = listed('2027-01-15')
  const order = [cole.id, beck.id, dale.id, abel.id]
  expect(await later()).toEqual(order)
  expect(await later({ states: ['listed'] })).toEqual(order)
  for (const [at, id] of order.slice(1).entries()) {
    const one = order[at] ?? ''
    expect(await later({ limit: 1, page: { before: id } })).toEqual([one])
    expect(await later({ limit: 1, page: { after: one } })).toEqual([id])
  }
})

test('how long a case waits is of the referrals that whoever reads may know of', async () => {
  const now = new Date('2026-02-01T09:00:00Z')
  const store = await openTestStore({ now })
  const abel = await openCase(store, { familyName: 'Abel' }, { side: 'socialCare', referredOn: '2026-01-05' })
  const first = await openCase(
    store,
    { familyName: 'Beck' },
    { side: 'socialCare', referredOn: '2026-01-20' },
  )
  const cole = await openCase(store, { familyName: 'Cole' }, { side: 'socialCare', referredOn: '2026-01-12' })
  const earlier = await referAgain(store, first.personId, { side: 'health', referredOn: '2026-01-02' })
  await dbOf(store)
    .updateTable('referral')
    .set({ caseId: first.id, state: 'joined' })
    .where('id', '=', earlier.id)
    .execute()
  const listed = (side: Side | null) => asRead(store, 'waiting', side, now)()
  expect(await listed('socialCare')).toEqual([first.id, abel.id, cole.id])
  await dbOf(store)
    .updateTable('person')
    .set({ notToBeTold: '["socialCare"]' })
    .where('id', '=', first.personId)
    .execute()
  expect(await listed('health')).toEqual([first.id, abel.id, cole.id])
  expect(await listed('socialCare')).toEqual([abel.id, cole.id, first.id])
  // Of neither agency they know of no case of theirs.
  expect(await listed(null)).toEqual([abel.id, cole.id])
  const pages = asRead(store, 'waiting', 'socialCare', now)
  expect(await pages({ limit: 1, page: { after: cole.id } })).toEqual([first.id])
  expect(await pages({ limit: 1, page: { before: first.id } })).toEqual([cole.id])
})
