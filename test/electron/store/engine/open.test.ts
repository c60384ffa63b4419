import Database from 'better-sqlite3'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, pragmas } from '../../../../electron/store/engine/open.ts'
import { toAppError } from '../../../../electron/store/kernel/failures.ts'

let folder = ''
let path = ''
const key = randomBytes(32)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-open-'))
  path = join(folder, 'accord.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const make = async (): Promise<void> => {
  const store = await openStore(path, key, true)
  await store.close()
}
const trouble = (opening: Promise<unknown>): Promise<unknown> =>
  opening.then(
    () => 'opened',
    (error: unknown) => toAppError(error, () => undefined),
  )
const raw = (): Database.Database => {
  const db = new Database(path)
  db.pragma(`cipher = 'sqlcipher'`)
  db.pragma('legacy = 4')
  db.pragma(`key = "x'${key.toString('hex')}'"`)
  return db
}

describe('an opened store', () => {
  // Written out: an expectation that is read from the list it tests follows whoever changes the list.
  it.each([
    ['locking_mode', 'exclusive'],
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['fullfsync', 1],
    ['checkpoint_fullfsync', 1],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['secure_delete', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['mmap_size', 0],
    ['temp_store', 2],
  ])('has %s set to %s', async (name, reads) => {
    const store = await openStore(path, key, true)
    expect(store.pragma(name)).toBe(reads)
    await store.close()
  })

  it('keeps its pragmas when it is opened again', async () => {
    await make()
    const store = await openStore(path, key)
    expect(pragmas.map(([name]) => store.pragma(name))).toEqual(pragmas.map(([, , reads]) => reads))
    await store.close()
  })

  it('is for its owner alone, also one that an early Accord let others read', async () => {
    await make()
    chmodSync(path, 0o644)
    const store = await openStore(path, key)
    await store.close()
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('is encrypted from the first byte', async () => {
    await make()
    expect(readFileSync(path).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  })

  it('lets nothing be written while a query runs', async () => {
    const store = await openStore(path, key, true)
    store.readOnly(true)
    await expect(store.db.deleteFrom('panel').execute()).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
    store.readOnly(false)
    await store.close()
  })

  it.each(['audit', 'history'] as const)('never changes or deletes a row of %s', async (table) => {
    const store = await openStore(path, key, true)
    const at = '2026-11-21T10:00:00.000Z'
    if (table === 'audit') {
      await store.db
        .insertInto('audit')
        .values({ seq: 1, at, memberId: 'm', operation: 'x', entityId: null, prev: '', hash: '' })
        .execute()
    } else {
      await store.db
        .insertInto('history')
        .values({ tableName: 't', rowId: 'r', version: 1, row: '{}', at, memberId: 'm' })
        .execute()
    }
    await expect(store.db.deleteFrom(table).execute()).rejects.toThrow('append-only')
    await expect(
      store.db
        .updateTable(table)
        .set({ at: 'x' } as never)
        .execute(),
    ).rejects.toThrow('append-only')
    await store.close()
  })

  it('has append-only tables that INSERT OR REPLACE cannot slip past', async () => {
    const store = await openStore(path, key, true)
    const entry = { seq: 1, at: 'a', memberId: 'm', operation: 'x', entityId: null, prev: '', hash: '' }
    await store.db.insertInto('audit').values(entry).execute()
    await expect(store.db.replaceInto('audit').values(entry).execute()).rejects.toThrow('append-only')
    await store.close()
  })
})

describe('opening is refused, and the file left alone', () => {
  /** What opening said, and whether the file is still byte for byte what it was. */
  const refusedAndKept = async (): Promise<readonly [unknown, boolean]> => {
    const before = readFileSync(path)
    return [await trouble(openStore(path, key)), readFileSync(path).equals(before)]
  }

  it('with another key', async () => {
    await make()
    expect(await trouble(openStore(path, randomBytes(32)))).toEqual({ kind: 'storage', why: 'damaged' })
  })

  it('for a store of a newer version', async () => {
    await make()
    const db = raw()
    db.pragma('user_version = 99990')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    expect(await refusedAndKept()).toEqual([{ kind: 'storage', why: 'newer' }, true])
  })

  it('for a database that is not ours', async () => {
    const db = raw()
    db.exec('create table other (a)')
    db.close()
    expect(await refusedAndKept()).toEqual([{ kind: 'storage', why: 'foreign' }, true])
  })

  it('for a file that was emptied', async () => {
    writeFileSync(path, '')
    expect(await refusedAndKept()).toEqual([{ kind: 'storage', why: 'foreign' }, true])
  })

  it('for a store of a newer version that is written in another way', async () => {
    await make()
    const db = raw()
    db.pragma('user_version = 99990')
    db.pragma('journal_mode = DELETE')
    db.close()
    expect(await refusedAndKept()).toEqual([{ kind: 'storage', why: 'newer' }, true])
  })

  it('for a plain SQLite file', async () => {
    const db = new Database(path)
    db.exec('create table other (a)')
    db.close()
    expect(await refusedAndKept()).toEqual([{ kind: 'storage', why: 'damaged' }, true])
  })

  it('for a file of noise', async () => {
    writeFileSync(path, randomBytes(8192))
    expect(await refusedAndKept()).toEqual([{ kind: 'storage', why: 'damaged' }, true])
  })

  it('for a page that one flipped bit has ruined', async () => {
    await make()
    const bytes = readFileSync(path)
    bytes[1000] = (bytes[1000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await trouble(openStore(path, key))).toEqual({ kind: 'storage', why: 'damaged' })
  })

  it('for a file that was cut short', async () => {
    await make()
    truncateSync(path, Math.floor(statSync(path).size / 2))
    expect(await trouble(openStore(path, key))).toMatchObject({ kind: 'storage' })
  })

  it('for a store that someone else has open', async () => {
    const first = await openStore(path, key, true)
    expect(await trouble(openStore(path, key))).toEqual({ kind: 'storage', why: 'in_use' })
    await first.close()
  })

  it('where there is no file: none is made', async () => {
    expect(await trouble(openStore(path, key))).toEqual({ kind: 'storage', why: 'unreadable' })
    expect(existsSync(path)).toBe(false)
  })
})
