import Database from 'better-sqlite3'
import { statSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { databasePath } from '../../../../electron/store/keys/files.ts'
import { referralFile } from '../../../bench/referral-file.ts'
import { fileOf, read } from '../imports/import-file.ts'
import { db } from '../referrals/refer.ts'
import { openTestStore, passphrase } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const quietMs = 20_000
const rows = 3000
let store: TestStore
let before: number

const inFile = (): number => statSync(databasePath(store.dataDir)).size
const referrals = async (): Promise<number> =>
  (await db(store).selectFrom('referral').select('id').execute()).length

beforeEach(async () => {
  store = await openTestStore()
  const result = await read(store, fileOf(referralFile(rows)), 'health')
  if (result.kind !== 'preview') throw new Error('not read')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  before = inFile()
  await store.call('imports.apply', { previewId: result.preview.previewId, decisions: [] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('an import is in the log while people work, and folded into the file once nobody asks for anything', async () => {
  expect(inFile()).toBe(before)
  vi.advanceTimersByTime(quietMs - 1)
  expect(await referrals()).toBe(rows)
  vi.advanceTimersByTime(quietMs - 1)
  expect(inFile()).toBe(before)
  vi.advanceTimersByTime(1)
  expect(inFile()).toBeGreaterThan(before)
  expect(await referrals()).toBe(rows)
  expect(store.store.desk().store.pragma('wal_autocheckpoint')).toBe(1000)
})

test('it is folded after ten minutes though somebody asks all the time', async () => {
  for (let seconds = 0; seconds < 590; seconds += 10) {
    vi.advanceTimersByTime(10_000)
    expect(await referrals()).toBe(rows)
  }
  expect(inFile()).toBe(before)
  vi.advanceTimersByTime(10_000)
  expect(inFile()).toBeGreaterThan(before)
})

test('where the disk is full it stays in the log, and the store goes on', async () => {
  const { pragma } = store.store.desk().store
  const full = vi.spyOn(Database.prototype, 'pragma').mockImplementation((text) => {
    if (text.startsWith('wal_checkpoint')) throw new Error('database or disk is full')
    return null
  })
  vi.advanceTimersByTime(quietMs)
  expect(full).toHaveBeenCalledWith('wal_checkpoint(PASSIVE)')
  expect(full).toHaveBeenCalledWith('wal_autocheckpoint = 1000')
  full.mockRestore()
  expect(inFile()).toBe(before)
  expect(await referrals()).toBe(rows)
  expect(pragma('wal_checkpoint(PASSIVE)')).toBe(0)
})

test('closed before that, the file has all of it', async () => {
  await store.store.close()
  expect(inFile()).toBeGreaterThan(before)
  vi.advanceTimersByTime(2 * quietMs)
  await store.store.unlock('panel', store.coordinator.login, passphrase)
  expect(await referrals()).toBe(rows)
})
