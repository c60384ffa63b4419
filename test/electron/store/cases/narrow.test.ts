import { describe, expect, test } from 'vitest'
import type { Call, Output } from '../../../../shared/contract.ts'
import { draftWith } from '../meetings/meeting-steps.ts'
import { db, openCase } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const listed = async (store: TestStore, input: Call<'cases.list'>): Promise<string[]> =>
  (await store.call('cases.list', input)).cases.map((one) => one.familyName)

async function threeCases(store: TestStore) {
  const abel = await openCase(
    store,
    { familyName: 'Abel' },
    { worker: 'Jo Pell, social worker', team: 'North', referredOn: '2026-01-20' },
  )
  const beck = await openCase(
    store,
    { familyName: 'Beck' },
    { worker: 'Sam Orr', team: 'South', side: 'socialCare', referredOn: '2026-01-05' },
  )
  const cole = await openCase(
    store,
    { familyName: 'Cole' },
    { worker: 'JO PELL', team: 'South', referredOn: '2026-01-25' },
  )
  return { abel, beck, cole }
}

const keyOf = async (
  store: TestStore,
  list: 'workers' | 'teams',
  name: string,
): Promise<string | undefined> =>
  (await store.call('cases.names', {}))[list].find((one) => one.name.toLowerCase() === name.toLowerCase())
    ?.key

describe('the list of cases', () => {
  test('is narrowed by worker, team and agency, however the name was written', async () => {
    const store = await openTestStore({ now: new Date('2026-02-01T09:00:00Z') })
    await threeCases(store)
    const names = await store.call('cases.names', {})
    expect(names.teams.map(({ name }) => name)).toEqual(['North', 'South'])
    expect(names.workers).toHaveLength(2)
    const [jo, south] = [await keyOf(store, 'workers', 'Jo Pell'), await keyOf(store, 'teams', 'South')]
    expect(await listed(store, { worker: jo ?? null })).toEqual(['Cole', 'Abel'])
    expect(await listed(store, { team: south ?? null })).toEqual(['Cole', 'Beck'])
    expect(await listed(store, { worker: jo ?? null, team: south ?? null })).toEqual(['Cole'])
    expect(await listed(store, { side: 'socialCare' })).toEqual(['Beck'])
    expect(await listed(store, { worker: '000000000000' })).toEqual([])
  })

  test('finds a case by its key worker, and says whose it is', async () => {
    const store = await openTestStore({ now: new Date('2026-02-01T09:00:00Z') })
    const { abel } = await threeCases(store)
    await db(store).updateTable('case').set({ keyWorker: 'Ada Lowe' }).where('id', '=', abel.id).execute()
    const ada = await keyOf(store, 'workers', 'Ada Lowe')
    const { cases } = await store.call('cases.list', { worker: ada ?? null })
    expect(cases).toMatchObject([{ familyName: 'Abel', worker: 'Ada Lowe' }])
  })

  test('has only mine: my name as worker, on a referral, or as presenter', async () => {
    const store = await openTestStore({ now: new Date('2026-02-01T09:00:00Z') })
    const { beck } = await threeCases(store)
    const mine = async (name: string): Promise<string[]> => {
      const reply = await store.replyTo('cases.list', { mine: true }, { name })
      return reply.ok ? (reply.value as Output<'cases.list'>).cases.map((one) => one.familyName) : []
    }
    expect(await mine('jo pell')).toEqual(['Cole', 'Abel'])
    expect(await mine('Ada Lowe')).toEqual([])
    await draftWith(store, [beck])
    await db(store)
      .updateTable('agendaItem')
      .set({ presenter: 'Ada Lowe' })
      .where('caseId', '=', beck.id)
      .execute()
    expect(await mine('Ada Lowe')).toEqual(['Beck'])
  })

  test('comes in the order asked for, with what is next', async () => {
    const store = await openTestStore({ now: new Date('2026-02-01T09:00:00Z') })
    const { abel, beck, cole } = await threeCases(store)
    expect(await listed(store, { order: 'waiting' })).toEqual(['Beck', 'Abel', 'Cole'])
    expect(await listed(store, { order: 'name' })).toEqual(['Abel', 'Beck', 'Cole'])
    await draftWith(store, [cole], '2027-01-14')
    await draftWith(store, [beck], '2027-02-11')
    expect(await listed(store, { order: 'next' })).toEqual(['Cole', 'Beck', 'Abel'])
    expect(await listed(store, { order: 'state' })).toEqual(['Abel', 'Beck', 'Cole'])
    const { cases } = await store.call('cases.list', { order: 'next', limit: 1, page: { after: cole.id } })
    expect(cases).toMatchObject([{ id: beck.id, next: { what: 'meeting', on: '2027-02-11' } }])
    expect((await store.call('cases.list', { text: 'abel' })).cases).toMatchObject([
      { id: abel.id, next: null },
    ])
  })
})
