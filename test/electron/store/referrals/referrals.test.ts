import { describe, expect, test } from 'vitest'
import { queue } from '../../../../electron/store/referrals/queue.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { countingQueries, db, historyOf, refer, referAgain, ruth, sent } from './refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const number = '9990181594'
const all = { side: null, text: '', page: null, limit: 100 }
const noon = new Date('2026-02-01T12:00:00Z')

const queueOf = async (store: TestStore, input: object = {}) => {
  const reply = await store.replyTo('referrals.queue', input, {}, noon)
  if (!reply.ok) throw new Error('refused')
  return reply.value as Awaited<ReturnType<typeof queue>>
}

const sentAbout = { ...sent, personId: null, person: ruth }

describe('the queue', () => {
  test('has one line a person, the longest waiting first, with both agencies’ referrals', async () => {
    const store = await openTestStore({ now: noon })
    const late = await refer(store, { familyName: 'Beck' }, { referredOn: '2026-01-20' })
    const { personId } = await refer(store, {}, { referredOn: '2026-01-25' })
    await referAgain(store, personId, { side: 'socialCare', referredOn: '2026-01-12' })
    const { rows, total } = await queueOf(store)
    expect(total).toBe(2)
    expect(rows).toMatchObject([
      { personId, waitingDays: 20, possibleMatches: 0 },
      { personId: late.personId, waitingDays: 12 },
    ])
    expect(rows[0]?.referrals.map((referral) => referral.side)).toEqual(['socialCare', 'health'])
    const longest = async (asked: object) => (await queueOf(store, asked)).rows.map((row) => row.personId)
    // As each agency has waited: the other's referral is none of this one's.
    expect(await longest({ side: 'health' })).toEqual([late.personId, personId])
    const earlier = rows[0]?.referrals[0]
    const why = { outcome: 'withdrawn', reason: 'Asked us to stop' } as const
    await store.call('referrals.close', { referralId: earlier?.id ?? '', version: 1, ...why })
    // Nor is what waits no more.
    expect(await longest({})).toEqual([late.personId, personId])
  })

  test('is narrowed by agency and by name, and read page by page', async () => {
    const store = await openTestStore()
    const council = await refer(store, { familyName: 'Rózsa' }, { side: 'socialCare' })
    const beck = await refer(store, { familyName: 'Beck' })
    expect((await queueOf(store, { side: 'socialCare' })).rows).toMatchObject([
      { personId: council.personId },
    ])
    expect((await queueOf(store, { text: 'rozsa' })).rows).toMatchObject([{ personId: council.personId }])
    const page = { after: council.personId }
    expect(await queueOf(store, { page, limit: 1 })).toMatchObject({
      total: 2,
      rows: [{ personId: beck.personId }],
    })
  })

  test('shows neither what is closed nor what became a case, and counts possible matches', async () => {
    const store = await openTestStore()
    const first = await refer(store, { nhsNumber: number })
    const second = await refer(store, { nhsNumber: number, familyName: 'Stone' })
    expect((await queueOf(store)).rows).toMatchObject([{ possibleMatches: 1 }, { possibleMatches: 1 }])
    await store.call('cases.open', { referralIds: [first.id] })
    const close = {
      referralId: second.id,
      version: 1,
      outcome: 'withdrawn',
      reason: 'Asked us to stop',
    } as const
    await store.call('referrals.close', close)
    expect(await queueOf(store)).toMatchObject({ rows: [], total: 0 })
  })

  test('takes no more queries for many people than for one', async () => {
    const store = await openTestStore()
    await refer(store, { familyName: 'Abel' })
    const one = countingQueries(store)
    await queue(one.db, all, '2026-02-01')
    for (const familyName of ['Beck', 'Cole', 'Dean', 'Ebbs']) await refer(store, { familyName })
    const five = countingQueries(store)
    expect((await queue(five.db, all, '2026-02-01')).rows).toHaveLength(5)
    expect(five.queries()).toBe(one.queries())
  })
})

describe('a referral by telephone', () => {
  test('is about somebody new, who is kept as described', async () => {
    const store = await openTestStore()
    const referral = await refer(
      store,
      { nhsNumber: '999 018 1594' },
      { indicativePence: 150_000, section117: true },
    )
    expect(referral).toMatchObject({
      state: 'open',
      outcome: null,
      indicativePence: 150_000,
      section117: true,
    })
    const { person } = await store.call('people.get', { personId: referral.personId })
    expect(person).toMatchObject({ ...ruth, nhsNumber: number, pronoun: 'they', notToBeTold: [] })
  })

  test('joins whoever has the same number, birth and family name, however it is spelt', async () => {
    const store = await openTestStore()
    const first = await refer(store, { familyName: 'O’Rourke', nhsNumber: number })
    const same = await refer(store, { familyName: "O'ROURKE", nhsNumber: number }, { side: 'socialCare' })
    expect(same.personId).toBe(first.personId)
    expect(await store.call('people.possibleMatches', {})).toEqual([])
  })

  test('that is only alike is kept apart, for somebody to decide', async () => {
    const store = await openTestStore()
    const first = await refer(store, { nhsNumber: number })
    const alike = await refer(store)
    expect(alike.personId).not.toBe(first.personId)
    expect(await store.call('people.possibleMatches', {})).toMatchObject([
      { why: 'no NHS number', first: { id: first.personId }, second: { id: alike.personId } },
    ])
  })

  test('that cannot be is refused, and nothing is written', async () => {
    const store = await openTestStore()
    const wrong: readonly (readonly [object, string])[] = [
      [{ personId: null, person: null }, 'personId'],
      [{ personId: newId(), person: ruth }, 'personId'],
      [{ person: { ...ruth, nhsNumber: '9990181595' } }, 'nhsNumber'],
      [{ person: { ...ruth, dateOfBirth: '2026-02-02' } }, 'dateOfBirth'],
      [{ referredOn: '2026-02-02' }, 'referredOn'],
    ]
    for (const [change, field] of wrong) {
      const error = await refusal(store.replyTo('referrals.add', { ...sentAbout, ...change }, {}, noon))
      expect(error).toMatchObject({ kind: 'invalid', fields: { [field]: expect.any(String) } })
    }
    expect(await db(store).selectFrom('person').selectAll().execute()).toEqual([])
    expect(await db(store).selectFrom('referral').selectAll().execute()).toEqual([])
  })

  test('about somebody who is not here is not found', async () => {
    const store = await openTestStore()
    await expect(referAgain(store, newId())).rejects.toMatchObject({ error: { kind: 'notFound' } })
  })
})

describe('triage without a case', () => {
  test('keeps how it ended and why, once', async () => {
    const store = await openTestStore()
    const { id } = await refer(store)
    const close = {
      referralId: id,
      version: 1,
      outcome: 'signposted',
      reason: 'To the carers’ centre',
    } as const
    expect(await store.call('referrals.close', close)).toMatchObject({
      state: 'closed',
      outcome: 'signposted',
      closedBecause: 'To the carers’ centre',
      version: 2,
    })
    expect(await historyOf(store, id)).toMatchObject([{ state: 'open', version: 1 }])
    expect(await refusal(store.replyTo('referrals.close', close))).toEqual({
      kind: 'notAllowed',
      why: 'closed',
    })
  })

  test('is refused against an older version, and without a reason', async () => {
    const store = await openTestStore()
    const { id } = await refer(store)
    const close = { referralId: id, version: 2, outcome: 'advised', reason: 'Front line can sign' }
    expect(await refusal(store.replyTo('referrals.close', close))).toMatchObject({ kind: 'conflict' })
    const silent = { ...close, version: 1, reason: ' ' }
    expect(await refusal(store.replyTo('referrals.close', silent))).toMatchObject({
      fields: { reason: 'missing' },
    })
    expect((await queueOf(store)).total).toBe(1)
  })
})
