import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { selectHistory, selectLastVersions } from '../../../../electron/store/kernel/history.ts'
import { removeRow, updateRow } from '../../../../electron/store/kernel/rows.ts'
import { storage } from '../../../../shared/kernel/reply.ts'
import { dateOf } from '../../../../shared/kernel/dates.ts'
import { storeAt } from '../../../support/store-at.ts'
import { db, openCase } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

/** What a person writes on, a word to a save. */
const said = (count: number): string => Array.from({ length: count }, (_, n) => `so ${n % 10} `).join('')

async function typeRisk(store: TestStore, caseId: string, saves: number): Promise<string[]> {
  const texts: string[] = []
  for (let n = 1; n <= saves; n += 1) {
    const { version } = await store.call('risks.get', { caseId })
    texts.push(said(n))
    await store.call('risks.save', { caseId, version, changes: { history: said(n) } })
  }
  return texts
}

const riskOf = async (store: TestStore, caseId: string) =>
  db(store).selectFrom('risk').selectAll().where('caseId', '=', caseId).executeTakeFirstOrThrow()

const historyIn = (row: { readonly body?: string }): string =>
  (JSON.parse(row.body ?? '{}') as { history: string }).history

/** On disk, of history and its index. */
async function bytesOf(store: TestStore): Promise<number> {
  const found = await sql<{ bytes: number }>`
    select sum(pgsize) as bytes from dbstat where name in ('history', 'sqlite_autoindex_history_1')`.execute(
    db(store),
  )
  return found.rows[0]?.bytes ?? 0
}

test('every version that was saved is there as it was, and most are kept as what differs', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  const texts = await typeRisk(store, caseId, 300)
  const { id, version } = await riskOf(store, caseId)
  const all = await selectHistory(db(store), 'risk', [id])
  expect(all.map((one) => historyIn(one.row))).toEqual(['', ...texts.slice(0, -1)])
  expect(all.map((one) => one.row.version)).toEqual(Array.from({ length: 300 }, (_, n) => n + 1))
  expect(all.filter(({ wholeAt }) => wholeAt === null).length).toBeLessThan(10)
  expect(all.every((one) => one.version - (one.wholeAt ?? one.version) < 128)).toBe(true)
  const last = await selectLastVersions(db(store), 'risk', id, { upTo: version - 1, most: 3 })
  expect(last).toEqual(all.slice(-3).toReversed())
  const middle = await selectLastVersions(db(store), 'risk', id, { upTo: 200, most: 150 })
  expect(middle).toEqual(all.slice(50, 200).toReversed())
})

test('4,300 saves, which is an hour of typing, leave at most 2 MB', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  // A text that is as long already as such texts are.
  const { version } = await store.call('risks.get', { caseId })
  const long = 'What happened before, told at length and in the words of those who were there. '.repeat(12)
  await store.call('risks.save', {
    caseId,
    version,
    changes: { why: long, benefits: Array.from({ length: 6 }, () => long) },
  })
  const before = await bytesOf(store)
  await typeRisk(store, caseId, 400)
  expect((((await bytesOf(store)) - before) * 4300) / 400).toBeLessThan(2_000_000)
})

test('a row that changes its columns, as by an update of Accord, is kept whole again', async () => {
  const { db: older, raw, fill, bringTo } = await storeAt(950)
  await fill('member', { id: 'm', version: 1, name: 'Amara' })
  raw.exec(
    `insert into history (tableName, rowId, version, row, at, memberId)
     values ('member', 'm', 1, '{"id":"m","version":1,"name":"Amara Nwosu-Bright"}', '2026-01-01T00:00:00.000Z', 'm')`,
  )
  raw.exec('update member set version = 2')
  await bringTo(Infinity)
  const context = { at: '2026-01-02T00:00:00.000Z', who: { memberId: 'm' } }
  await older.transaction().execute((tx) => updateRow(tx, 'member', 'm', 2, { name: 'B' }, context as never))
  await older.transaction().execute((tx) => updateRow(tx, 'member', 'm', 3, { name: 'C' }, context as never))
  const all = await selectHistory(older, 'member', ['m'])
  expect(all.map(({ row, wholeAt }) => [row.name, row.version, wholeAt])).toEqual([
    ['Amara Nwosu-Bright', 1, null],
    ['Amara', 2, null],
    ['B', 3, 2],
  ])
})

test('what is taken out stays as it last was', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  await typeRisk(store, caseId, 5)
  const { id, version } = await riskOf(store, caseId)
  const at = '2026-11-30T12:00:00.000Z'
  const context = { at, who: store.coordinator, today: dateOf(at) } as never
  await db(store)
    .transaction()
    .execute((tx) => removeRow(tx, 'risk', id, version, context))
  const last = (await selectHistory(db(store), 'risk', [id])).at(-1)
  expect(historyIn(last?.row ?? {})).toBe(said(5))
})

test('a version whose beginning is gone is said to be damaged, and never shown as something else', async () => {
  const store = await openTestStore()
  const { id: caseId } = await openCase(store)
  await typeRisk(store, caseId, 3)
  const { id } = await riskOf(store, caseId)
  await db(store)
    .insertInto('history')
    .values({
      tableName: 'risk',
      rowId: id,
      version: 900,
      row: '{"body":[0,0,"x"]}',
      at: '2026-11-30T12:00:00.000Z',
      memberId: store.coordinator.memberId,
      wholeAt: 890,
    })
    .execute()
  await expect(selectHistory(db(store), 'risk', [id])).rejects.toEqual(storage('damaged'))
})
