import type Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyPath, keepCopy } from '../../../../electron/store/engine/keep-copy.ts'
import { migrate, newest } from '../../../../electron/store/migrations/migrate.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import { openStore } from '../../../../electron/store/engine/open.ts'
import { storeAt, storeFile } from '../../../support/store-at.ts'
import { storage } from '../../../../shared/kernel/reply.ts'

let folder = ''
let path = ''
const key = randomBytes(32)
const connect = (file: string): Database.Database => storeFile(file, key)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-update-'))
  path = join(folder, 'accord.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A store as Accord of that version left it, with a row in every table that it had. */
async function storeOf(version: number): Promise<ReadonlyMap<string, number>> {
  const { raw, fill } = await storeAt(version, connect(path))
  for (const table of tablesOf(raw).filter((name) => !isKeptByItself(name))) await fill(table)
  const rows = countRows(raw)
  raw.close()
  return rows
}

/** Its rows come with those of other tables. */
const isKeptByItself = (name: string): boolean =>
  name.startsWith('search') || ['actionOwed', 'casePlace', 'caseCounted'].includes(name)

const tablesOf = (raw: Database.Database): string[] =>
  raw
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
    .all() as string[]

const columnsOf = (raw: Database.Database): ReadonlyMap<string, unknown> =>
  new Map(tablesOf(raw).map((table) => [table, raw.pragma(`table_info("${table}")`)]))

const countRows = (raw: Database.Database): ReadonlyMap<string, number> =>
  new Map(
    tablesOf(raw).map((table) => [
      table,
      raw.prepare(`select count(*) from "${table}"`).pluck().get() as number,
    ]),
  )

const older = migrations.map((migration) => migration.number).slice(0, -1)

describe('the copy before an update', () => {
  it('is for its owner alone, whatever the store was', async () => {
    writeFileSync(path, 'old', { mode: 0o644 })
    await keepCopy(path, 10, () => undefined)
    expect(statSync(copyPath(path, 10)).mode & 0o777).toBe(0o600)
  })

  it('says how far it is, to the end', async () => {
    writeFileSync(path, Buffer.alloc(20_000_000, 7))
    const said: string[] = []
    await keepCopy(
      path,
      10,
      () => said.push('checked'),
      (done, total) => said.push(`${done} of ${total}`),
    )
    expect(readFileSync(copyPath(path, 10)).equals(readFileSync(path))).toBe(true)
    // A disk that shares what is the same copies nothing.
    const copied = ['0 of 20000000', '8388608 of 20000000', '16777216 of 20000000', '20000000 of 20000000']
    expect([['checked'], [...copied, 'checked']]).toContainEqual(said)
  })

  it('is not made while part of the store still stands in its log', async () => {
    writeFileSync(path, 'old')
    writeFileSync(`${path}-wal`, 'more')
    await expect(keepCopy(path, 10, () => undefined)).rejects.toThrow('storage')
    expect(readdirSync(folder).filter((name) => name.includes('before-update'))).toEqual([])
  })
})

/** How the index of words lies in the file, which it may anew; what is in it stands in `searchText_content`. */
const laidOut = /^searchText_(data|idx)$/

describe('a store of an older version', () => {
  let columnsOfNew: ReadonlyMap<string, unknown>
  beforeAll(async () => {
    const own = mkdtempSync(join(tmpdir(), 'accord-update-'))
    await (await openStore(join(own, 'accord.db'), key, true)).close()
    const raw = connect(join(own, 'accord.db'))
    columnsOfNew = columnsOf(raw)
    raw.close()
    rmSync(own, { recursive: true })
  })

  it.each(older)('of version %i keeps every row, and has the tables of a new one', async (version) => {
    const before = await storeOf(version)
    const store = await openStore(path, key)
    expect(store.pragma('user_version')).toBe(newest)
    await store.close()

    const raw = connect(path)
    expect(columnsOf(raw)).toEqual(columnsOfNew)
    const after = countRows(raw)
    const kept = [...before].filter(([table]) => !laidOut.test(table))
    expect(kept.filter(([table, rows]) => (after.get(table) ?? 0) < rows)).toEqual([])
    raw.close()
  })

  it('is copied, encrypted and readable with the same key, before anything of it changes', async () => {
    const version = older.at(-1) ?? 0
    const before = await storeOf(version)
    await (await openStore(path, key)).close()
    const copy = copyPath(path, version)
    expect(readFileSync(copy).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    const raw = connect(copy)
    expect(raw.pragma('user_version', { simple: true })).toBe(version)
    expect(countRows(raw)).toEqual(before)
    raw.close()
  })

  it('is copied with what only its log held', async () => {
    const version = older.at(-1) ?? 0
    await storeOf(version)
    const raw = connect(path)
    raw.pragma('journal_mode = WAL')
    raw.exec(
      `insert into history (tableName, rowId, version, row, at, memberId) values ('t','late',1,'{}','a','m')`,
    )
    const [main, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
    raw.close()
    // As a computer that was switched off leaves it: the log not yet taken into the file.
    writeFileSync(path, main)
    writeFileSync(`${path}-wal`, log)
    await (await openStore(path, key)).close()
    const copy = connect(copyPath(path, version))
    expect(copy.prepare(`select count(*) from history where rowId = 'late'`).pluck().get()).toBe(1)
    copy.close()
  })

  it('goes all the way or stays at the version it had, however far the update came', async () => {
    const version = older.at(-3) ?? 0
    const before = await storeOf(version)
    const raw = connect(path)
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: raw }) })
    const full = (): Promise<void> => Promise.reject(new Error('the disk is full'))
    const broken = migrations.map((one) => (one.number === newest ? { ...one, up: full } : one))
    const stamp = {
      version: () => raw.pragma('user_version', { simple: true }) as number,
      setVersion: (n: number) => void raw.pragma(`user_version = ${n}`),
    }
    await expect(migrate(db, stamp, broken)).rejects.toThrow('the disk is full')
    expect(stamp.version()).toBe(version)
    expect(countRows(raw)).toEqual(before)
    await db.destroy()
  })

  it('stays as it is where the copy cannot be read', async () => {
    await storeOf(older.at(-1) ?? 0)
    const before = readFileSync(path)
    const kept = copyPath(path, 1)
    writeFileSync(kept, 'an earlier, checked copy')
    const refuse = (): never => {
      throw storage('damaged')
    }
    await expect(keepCopy(path, 1, refuse)).rejects.toThrow('storage')
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readFileSync(kept, 'utf8')).toBe('an earlier, checked copy')
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([])
  })
})

it('an update says each of its steps, in turn', async () => {
  await storeOf(older.at(-3) ?? 0)
  const said: string[] = []
  const store = await openStore(path, key, false, ({ step, done, total }) =>
    said.push(`${step} ${done}/${total}`),
  )
  await store.close()
  const others = said.filter((one) => !one.startsWith('copied'))
  expect(others).toEqual(['read 0/1', 'changed 0/3', 'changed 1/3', 'changed 2/3'])
  expect(said.slice(-4)).toEqual(others)
})

it('a store of this version is not copied', async () => {
  await (await openStore(path, key, true)).close()
  await (await openStore(path, key, false, () => expect.unreachable('nothing to update'))).close()
  expect(readdirSync(folder)).toEqual(['accord.db'])
})
