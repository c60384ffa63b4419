import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setUpInput } from '../support/set-up-input.ts'
import { comeIn, reply, startApp, unlock } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { storeDigests, withStoreKey } from './support/store-files.ts'

let data: string
let sound: string
let page: Page

beforeAll(async () => {
  data = await demonstrationData()
  sound = temporaryFolder('sound')
  for (const name of ['accord.db', 'keyring.json']) cpSync(join(data, name), join(sound, name))
  const app = await startApp(data)
  page = await app.firstWindow()
})

const database = (): string => join(data, 'accord.db')
const keyring = (): string => join(data, 'keyring.json')

/** A sound store again, and the window before its first question. */
beforeEach(async () => {
  for (const name of Object.keys(storeDigests(data))) rmSync(join(data, name))
  for (const name of ['accord.db', 'keyring.json']) cpSync(join(sound, name), join(data, name))
  await page.reload()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
})

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const damaged = 'The store can’t be read: part of it is damaged'
const noKeys = 'The keys to the panel’s store are missing'
const databases: Readonly<Record<string, readonly [spoil: () => Promise<void> | void, words: string]>> = {
  'made by a newer version': [
    () => withStoreKey(data, (raw) => void raw.pragma('user_version = 99990')),
    'This store was made by a newer Accord',
  ],
  'that belongs to another program': [
    () => withStoreKey(data, (raw) => void raw.pragma('application_id = 1')),
    'This file is not an Accord store',
  ],
  'that another program has changed to its own way of writing': [
    () =>
      withStoreKey(data, (raw) => {
        raw.pragma('application_id = 1')
        raw.pragma('journal_mode = DELETE')
      }),
    'This file is not an Accord store',
  ],
  'that is not encrypted': [
    () => {
      rmSync(database())
      new Database(database()).exec('create table person (name text)').close()
    },
    damaged,
  ],
  'of noise': [() => writeFileSync(database(), randomBytes(65_536)), damaged],
  'with one bit wrong at its beginning': [() => flipByte(database(), 1000), damaged],
  'that was cut to half a page': [() => truncateSync(database(), 2048), damaged],
  'that was emptied': [() => truncateSync(database(), 0), 'This file is not an Accord store'],
}

describe('a database', () => {
  test.each(Object.keys(databases))('%s is named in plain words and left as it is', async (what) => {
    const [spoil, words] = databases[what] ?? [() => undefined, '']
    await spoil()
    const before = storeDigests(data)
    await unlock(page)
    await page.getByRole('heading', { name: words }).waitFor()
    expect(storeDigests(data)).toEqual(before)
    expect(await reply(page, 'cases.list', {})).toEqual({ ok: false, error: { kind: 'locked' } })
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Unlock' }).waitFor()
  })
})

test('a store of a newer Accord is said to be whole, with what to install and no way to lose it', async () => {
  await withStoreKey(data, (raw) => void raw.pragma('user_version = 99990'))
  await unlock(page)
  await page.getByRole('heading', { name: 'This store was made by a newer Accord' }).waitFor()
  expect(await page.getByText('All of it is kept').isVisible()).toBe(true)
  expect(await page.getByRole('alert').innerText()).toContain('Install the newer Accord')
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Try again'])
})

const keyrings: Readonly<Record<string, () => void>> = {
  'cut short': () => truncateSync(keyring(), 100),
  'of another kind': () => writeFileSync(keyring(), '{"format":2}'),
  'with a field too many': () =>
    writeFileSync(keyring(), JSON.stringify({ ...JSON.parse(readFileSync(keyring(), 'utf8')), more: 1 })),
  'that is no text': () => writeFileSync(keyring(), randomBytes(500)),
}

describe('a keyring', () => {
  test.each(Object.entries(keyrings))(
    '%s in both its places is named in plain words and left as it is',
    async (_what, spoil) => {
      spoil()
      cpSync(keyring(), join(data, 'backups', 'keyring.json'))
      const before = storeDigests(data)
      await page.reload()
      await page.getByRole('heading', { name: noKeys }).waitFor()
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('heading', { name: noKeys }).waitFor()
      expect(storeDigests(data)).toEqual(before)
    },
  )

  test.each(['accord.db', 'keyring.json'])('is not replaced where %s is missing', async (name) => {
    rmSync(join(data, name))
    const before = storeDigests(data)
    await page.reload()
    expect(await reply(page, 'session.setUp', setUpInput)).toEqual({
      ok: false,
      error: { kind: 'notAllowed', why: 'exists' },
    })
    expect(storeDigests(data)).toEqual(before)
  })
})

test('a sound store opens again after all of that', async () => {
  await comeIn(page)
  expect(await reply(page, 'audit.check', {})).toMatchObject({ ok: true, value: { sound: true } })
})
