import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { BackupDesk } from '../../../../electron/store/backup/desk.ts'
import { hasBadPage, pagesOf } from '../../../../electron/store/engine/pages.ts'
import { ReadThrough } from '../../../../electron/store/backup/read-through.ts'
import { openStore } from '../../../../electron/store/engine/open.ts'
import { Store } from '../../../../electron/store/app/service.ts'
import type { StoreDamage } from '../../../../shared/backups.ts'
import { panelWithBackups, passphrase, refused, temporary } from './panel-with-backups.ts'

const pageBytes = 4096

/** One bit of the store's file, as a bad disk turns it. */
function flip(folder: string, page: number, at: number): void {
  const file = openSync(join(folder, 'accord.db'), 'r+')
  const byte = Buffer.alloc(1)
  const place = (page - 1) * pageBytes + at
  readSync(file, byte, 0, 1, place)
  byte[0] = (byte[0] ?? 0) ^ 0x10
  writeSync(file, byte, 0, 1, place)
  closeSync(file)
}

/** A panel whose work is all in its file, closed, with a backup here; and how to open it again and read it through. */
async function closedPanel() {
  const panel = await panelWithBackups()
  await panel.work(3)
  const { rows } = await sql<{
    rootpage: number
  }>`select rootpage from sqlite_master where name = 'acronym'`.execute(panel.store.desk().store.db)
  const page = rows[0]?.rootpage ?? 0
  await panel.store.close()
  const found: StoreDamage[] = []
  const store = new Store(panel.folder, null)
  const desk = new BackupDesk(store, panel.folder, null, (damage) => void found.push(damage))
  const open = () => store.unlock('panel', 'cora', passphrase, true)
  return { ...panel, store, desk, found, open, page }
}

it('finds every page of a whole store whole, and the bit that is turned in any page', async () => {
  const folder = temporary()
  const [path, key] = [join(folder, 'accord.db'), randomBytes(32)]
  await (await openStore(path, key, true)).close()
  const sound = readFileSync(path)
  const pages = pagesOf(path, key)
  expect(pages.count()).toBe(statSync(path).size / pageBytes)
  expect(pages.bad(1, pages.count())).toEqual([])
  expect(hasBadPage(pages)).toBe(false)
  for (let page = 1; page <= pages.count(); page += 7) {
    flip(folder, page, (page * 641) % pageBytes)
    expect(pages.bad(1, pages.count())).toEqual([page])
    writeFileSync(path, sound)
  }
  flip(folder, pages.count(), 4095)
  expect(hasBadPage(pages)).toBe(true)
  pages.close()
})

it('leaves the lock on the store where it is', async () => {
  const { folder, desk, store } = await panelWithBackups()
  const { pages, tables, badPages, damaged } = await desk.check(() => undefined)
  expect([badPages, damaged]).toEqual([0, []])
  expect(pages).toBeGreaterThan(100)
  expect(tables).toBeGreaterThan(30)
  // Within one process SQLite keeps count itself; only another process asks the lock on the file.
  const other = `import Database from 'better-sqlite3'
    try { new Database(${JSON.stringify(join(folder, 'accord.db'))}, { timeout: 0 }).pragma('schema_version') }
    catch (error) { console.log(error.code) }`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', other])
  expect(String(stdout).trim()).toBe('SQLITE_BUSY')
  expect(store.who).not.toBeNull()
})

it('says after opening what is damaged, what is whole, and which backup was read again', async () => {
  const { folder, store, desk, found, open, page } = await closedPanel()
  await open()
  desk.readInBackground()
  await expect.poll(() => store.exclusively(async () => desk.damage())).toBeNull()
  await store.close()
  flip(folder, page, 900)
  await open()
  desk.readInBackground()
  await expect.poll(() => found.length).toBe(1)
  const [damage] = found
  expect(damage).toMatchObject({ badPages: 1, damaged: ['acronym'], lastWhole: { where: 'here' } })
  expect(damage?.tables).toBeGreaterThan(30)
  expect(desk.damage()).toEqual(damage)
  expect(store.status().panel.damagedAt).toBe(damage?.at)
})

it('is told at the door until all of it is found whole', async () => {
  const { folder, store, desk, open, page } = await closedPanel()
  const sound = readFileSync(join(folder, 'accord.db'))
  flip(folder, page, 900)
  await open()
  expect(await desk.check(() => undefined)).toMatchObject({ damaged: ['acronym'] })
  await store.close()
  writeFileSync(join(folder, 'accord.db'), sound)
  expect(store.status().panel.damagedAt).not.toBeNull()
  await open()
  expect(await desk.check(() => undefined)).toMatchObject({ badPages: 0, damaged: [], lastWhole: null })
  expect(store.status().panel.damagedAt).toBeNull()
})

it('offers no backup that is not what was written any more', async () => {
  const { folder, desk, open } = await closedPanel()
  const [backup] = desk.known()
  const path = join(folder, 'backups', backup?.name ?? '')
  const bytes = readFileSync(path)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(path, bytes)
  flip(folder, 45, 900)
  await open()
  expect(await desk.check(() => undefined)).toMatchObject({ badPages: 1, lastWhole: null })
})

it('lets operations have their turn between slices, and ends when the store is locked', async () => {
  const { folder, store } = await panelWithBackups()
  const options = { folder, lastWhole: async () => null, onFound: () => undefined, pageStep: 1 }
  const reading = new ReadThrough(store, options)
  const order: string[] = []
  let asked: Promise<unknown> | undefined
  const whole = reading.onDemand((done, total, unit) => {
    if (unit === 'pages' && done === 3)
      asked = store.call('audit.head', {}).then(() => order.push('answered'))
    if (unit === 'pages' && done === total) order.push('read')
  })
  await whole
  await asked
  expect(order).toEqual(['answered', 'read'])
  let seen = 0
  const locked = reading.onDemand((done) => {
    seen = done
    if (done === 5) void store.close()
  })
  expect(await refused(() => locked)).toEqual({ kind: 'locked' })
  expect(seen).toBeLessThan(20)
  expect(reading.last).toMatchObject({ badPages: 0 })
})

it('looks at the pages before a backup is made', async () => {
  const { folder, store, desk, open, page } = await closedPanel()
  await open()
  const before = store.status().panel.damagedAt
  flip(folder, page, 3000)
  const later = new Date('2030-01-01T00:00:00Z')
  expect(await refused(() => desk.make(later))).toMatchObject({ why: 'damaged' })
  expect(before).toBeNull()
  expect(store.status().panel.damagedAt).not.toBeNull()
})
