import { describe, expect, test } from 'vitest'
import { newId } from '../../../../shared/kernel/ids.ts'
import { walkPages } from '../../../support/walk-pages.ts'
import { refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { fullStore, now } from './full-store.ts'
import { asking, expectedOf, lists } from './lists.ts'
import type { Listed } from './lists.ts'

const dbOf = (test: TestStore) => test.store.desk().store.db

/** Every third row of the list is not in it at first, and comes while somebody reads; every third leaves. */
async function thirds(store: TestStore, list: Listed) {
  const all = await expectedOf(list, dbOf(store))
  const third = (at: number) => all.filter((_, place) => place % 3 === at)
  const [stay, leave, come] = [third(0), third(1), third(2)]
  for (const id of come) await list.move(dbOf(store), id, false)
  return { stay, leave, come }
}

/** Neither by both ends, nor by a text, nor by how many stand before. */
async function refuseBad(store: TestStore, { asked: [name, input] }: Listed): Promise<void> {
  const id = newId()
  const bad: readonly object[] = [
    { page: { after: id, before: id } },
    { page: { after: 'Marsh' } },
    { page: {} },
    { page: id },
    { page: 2 },
    { offset: 4 },
  ]
  for (const wrong of bad)
    expect(await refusal(store.replyTo(name, { ...input, ...wrong }))).toMatchObject({ kind: 'invalid' })
}

describe.each(lists)('$what', (list) => {
  test('have every row once and in their order, in pages of any size, there and back', async () => {
    const store = await fullStore()
    const expected = await expectedOf(list, dbOf(store))
    expect(expected.length).toBeGreaterThan(15)
    for (const size of [1, 7, 50]) {
      const { forward, back } = await walkPages(asking(store, list, size))
      expect(forward.flat()).toEqual(expected)
      expect(back.flat()).toEqual(expected)
      expect(forward.slice(0, -1).every((page) => page.length === size)).toBe(true)
    }
    await refuseBad(store, list)
  })

  test('miss nobody who was there all the time, and have nobody twice, while rows come and leave', async () => {
    const store = await fullStore()
    const { stay, leave, come } = await thirds(store, list)
    const meanwhile = async (key: string): Promise<void> => {
      const [left, came] = [leave.findLast((id) => id !== key), come.pop()]
      if (left !== undefined) {
        leave.splice(leave.indexOf(left), 1)
        await list.move(dbOf(store), left, false)
      }
      if (came !== undefined) await list.move(dbOf(store), came, true)
    }
    const { forward, back } = await walkPages(asking(store, list, 4), meanwhile)
    const those = new Set(stay)
    const order = (await expectedOf(list, dbOf(store))).filter((id) => those.has(id))
    for (const walked of [forward.flat(), back.flat()]) {
      expect(walked.filter((id) => those.has(id))).toEqual(order)
      expect(new Set(walked).size).toBe(walked.length)
    }
  })

  test('begin anew after a row that left, or that never was in them; after the last row is the last page', async () => {
    const store = await fullStore()
    const ask = asking(store, list, 4)
    const all = await expectedOf(list, dbOf(store))
    const [fourth = '', last = ''] = [all[3], all.at(-1)]
    expect(await ask({ after: fourth })).toMatchObject({ ids: all.slice(4, 8), isFirst: false })
    expect(await ask({ after: last })).toEqual({ ids: all.slice(-4), isFirst: false, isLast: true })
    await list.move(dbOf(store), fourth, false)
    const left = all.filter((id) => id !== fourth)
    const first = { ids: left.slice(0, 4), isFirst: true, isLast: false }
    for (const key of [fourth, newId()]) {
      expect(await ask({ after: key })).toEqual(first)
      expect(await ask({ before: key })).toEqual(first)
    }
  })
})

test('no page says that there is somebody of whom an agency is not to be told', async () => {
  const store = await fullStore()
  const db = dbOf(store)
  const { id, personId } = await db
    .selectFrom('case')
    .innerJoin('referral', 'referral.caseId', 'case.id')
    .select(['case.id', 'case.personId'])
    .where('case.state', '=', 'triaged')
    .where('referral.side', '=', 'health')
    .where('referral.state', '=', 'open')
    .where(
      'case.id',
      'not in',
      (eb) => eb.selectFrom('agendaItem').select('caseId').where('caseId', 'is not', null) as never,
    )
    .where(
      'case.id',
      'not in',
      (eb) =>
        eb
          .selectFrom('referral')
          .select('caseId')
          .where('side', '=', 'socialCare')
          .where('caseId', 'is not', null) as never,
    )
    .executeTakeFirstOrThrow()
  await db.updateTable('person').set({ notToBeTold: '["socialCare"]' }).where('id', '=', personId).execute()
  const entry = await db
    .selectFrom('rollingEntry')
    .select('id')
    .where('caseId', '=', id)
    .executeTakeFirstOrThrow()
  const found = []
  for (const { what, asked } of lists)
    for (const end of ['after', 'before'])
      for (const key of [id, personId, entry.id]) {
        const ask = (at: string, side: string) =>
          store.replyTo(
            asked[0],
            { ...asked[1], page: { [end]: at }, limit: 4 },
            { side, role: 'member' } as never,
            now,
          )
        const told = async (side: string) =>
          JSON.stringify(await ask(key, side)) !== JSON.stringify(await ask(newId(), side))
        expect(await told('socialCare')).toBe(false)
        if (await told('health')) found.push(what)
      }
  expect(new Set(found).size).toBeGreaterThan(5)
})

test('a case that stands elsewhere by now is gone on from where it stands', async () => {
  const store = await fullStore()
  const byState = lists.find(({ what }) => what === 'cases, state')
  if (!byState) throw new Error('no such list')
  const [first = ''] = await expectedOf(byState, dbOf(store))
  await dbOf(store).updateTable('case').set({ state: 'decided' }).where('id', '=', first).execute()
  const all = await expectedOf(byState, dbOf(store))
  const { ids } = await asking(store, byState, 3)({ after: first })
  expect(ids).toEqual(all.slice(all.indexOf(first) + 1).slice(0, 3))
})
