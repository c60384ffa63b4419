import { beforeEach, expect, test } from 'vitest'
import { BackupDesk } from '../../../../electron/store/backup/desk.ts'
import { serviceOver } from '../../../../electron/store/app/create-service.ts'
import type { FromStore, StoreService } from '../../../../electron/store/app/protocol.ts'
import { referralFile } from '../../../bench/referral-file.ts'
import { db } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { fileOf } from './import-file.ts'

type Progress = Extract<FromStore, { progress: unknown }>['progress']

const rows = 3000
let store: TestStore
let service: StoreService
let said: Progress[]
let onSaid: (progress: Progress) => void

beforeEach(async () => {
  store = await openTestStore()
  said = []
  onSaid = () => undefined
  const desk = new BackupDesk(store.store, store.dataDir, null, () => undefined)
  service = serviceOver(store.store, desk, (progress) => {
    if (progress.task !== 'imports.apply') return
    said.push(progress)
    onSaid(progress)
  })
})

async function read(): Promise<string> {
  const result = await service.previewImport(fileOf(referralFile(rows)), 'health', null, null)
  if (result.kind !== 'preview') throw new Error('not read')
  return result.preview.previewId
}

const apply = (previewId: string) => service.call('imports.apply', { previewId, decisions: [] })

const everything = async () => ({
  people: await db(store).selectFrom('person').selectAll().execute(),
  referrals: await db(store).selectFrom('referral').selectAll().execute(),
  matches: await db(store).selectFrom('possibleMatch').selectAll().execute(),
  joins: await db(store).selectFrom('personJoin').selectAll().execute(),
  history: await db(store).selectFrom('history').select('seq').execute(),
  audit: await db(store).selectFrom('audit').selectAll().execute(),
})

test('says how far it is, row by row, to the end', async () => {
  expect(await apply(await read())).toMatchObject({ ok: true, value: { added: rows } })
  const done = said.map((one) => one.done)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
  expect(new Set(said.map(({ total, unit }) => `${total} ${unit}`))).toEqual(new Set([`${rows} rows`]))
  expect(done.length).toBeGreaterThan(20)
  expect(done.filter((one) => one === rows)).toHaveLength(1)
  expect(done.at(-1)).toBe(rows)
})

test('stopped in the middle, it leaves the store exactly as it was, and what was read can be added after all', async () => {
  const previewId = await read()
  const before = await everything()
  onSaid = ({ done }) => void (done > rows / 2 && service.cancelImport())
  expect(await apply(previewId)).toEqual({ ok: false, error: { kind: 'cancelled' } })
  expect(said.at(-1)?.done).toBeGreaterThan(rows / 2)
  expect(said.at(-1)?.done).toBeLessThan(rows)
  expect(await everything()).toEqual(before)
  onSaid = () => undefined
  expect(await apply(previewId)).toMatchObject({ ok: true, value: { added: rows } })
})

test('whoever asks meanwhile waits, and is answered with all of it', async () => {
  const previewId = await read()
  const asked: Promise<unknown>[] = []
  onSaid = ({ done }) => {
    if (asked.length === 0 && done > rows / 2) asked.push(service.call('referrals.queue', {}))
  }
  await apply(previewId)
  expect(await asked[0]).toMatchObject({ ok: true, value: { total: rows } })
})

test('locked in the middle, nothing of it is kept and the store closes', async () => {
  const previewId = await read()
  let closed: Promise<void> | undefined
  onSaid = ({ done }) => void (done > rows / 2 && (closed ??= service.close()))
  expect(await apply(previewId)).toEqual({ ok: false, error: { kind: 'cancelled' } })
  await closed
  expect(store.store.who).toBeNull()
})

test('with nobody to stop it a stop is for nothing', async () => {
  const previewId = await read()
  await service.cancelImport()
  expect(await apply(previewId)).toEqual({ ok: false, error: { kind: 'notFound' } })
})
