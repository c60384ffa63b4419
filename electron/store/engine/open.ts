import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { chmodSync, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { storage } from '../../../shared/kernel/reply.ts'
import { toFailure } from '../kernel/failures.ts'
import { counterIn } from './acknowledged.ts'
import { keepCopy } from './keep-copy.ts'
import { foldWhenQuiet } from './fold-log.ts'
import { pagesOf } from './pages.ts'
import { startIdsAbove } from '../kernel/greatest-id.ts'
import { migrate, newest, refuseNewer } from '../migrations/migrate.ts'
import { coverTables } from './cover-tables.ts'
import type { OpenStore } from '../kernel/open-store.ts'
import type { Tables } from '../kernel/schema.ts'
import { keepStatements } from './statements.ts'
import type { SayUpdating, Updating } from './updating.ts'
import { watchStore } from '../kernel/watch.ts'
import { watchTables } from './watch-tables.ts'

/** "Accd" in ASCII: a file that is not ours is refused. */
export const applicationId = 0x41636364

/** The pragmas of an opened store, in the order they are set; each is asserted by a test. */
export const pragmas: readonly (readonly [name: string, value: string, reads: string | number])[] = [
  // One owner: a second process gets SQLITE_BUSY instead of a half-seen file.
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  // The driver's default in WAL is NORMAL, which may lose an acknowledged commit when power fails.
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  // Without it INSERT OR REPLACE slips past the append-only triggers.
  ['recursive_triggers', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
  // In KiB. Every page that is not there is decrypted and authenticated anew; SQLite’s own 2 MB hold few of a large store’s.
  ['cache_size', '-16000', -16000],
]

/**
 * Opens the encrypted store at `path` with its 32-byte key, or makes it where `create` is set; `say` hears how an older one is
 * brought up to date.
 * Fails with storage: in_use, wrong_key, newer, foreign, damaged, full, read_only or unreadable; changes nothing then.
 */
export async function openStore(
  path: string,
  key: Uint8Array,
  create = false,
  say: SayUpdating = () => undefined,
): Promise<OpenStore> {
  if (!create && !existsSync(path)) throw storage('unreadable')
  const raw = create ? connect(path, key, true) : await connectKnown(path, key, say)
  try {
    setPragmas(raw)
    if (create) raw.pragma(`application_id = ${applicationId}`)
    const cover = coverTables(raw)
    const database = keepStatements(raw, foldWhenQuiet(raw), cover.before)
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
    await bringUpToDate(raw, db, create ? undefined : say)
    watchStore(db, { ...watchTables(raw), mayKeep: () => !cover.isOn() && !raw.inTransaction })
    const pages = pagesOf(path, key)
    const acknowledged = counterIn(dirname(path), () => firstHash(raw))
    return {
      db,
      readOnly: database.readOnly,
      cover: cover.over,
      pragma: (name) => raw.pragma(name, { simple: true }),
      copyInto: (path) => void raw.prepare('vacuum into ?').run(path),
      pages,
      acknowledged,
      close: async () => {
        await db.destroy()
        // Kysely closes only what it has used.
        raw.close()
        // Last: closing any handle on the file lets go of the lock on it.
        pages.close()
        acknowledged.close()
      },
    }
  } catch (error) {
    raw.close()
    throw error
  }
}

function setPragmas(raw: Database.Database): void {
  for (const [name, value] of pragmas) raw.pragma(`${name} = ${value}`)
  if (raw.pragma('journal_mode', { simple: true }) !== 'wal') throw storage('read_only')
}

/** A store that is being made is the newest at once, and says nothing of it. */
async function bringUpToDate(raw: Database.Database, db: Kysely<Tables>, say?: SayUpdating): Promise<void> {
  await migrate(
    db as unknown as Kysely<unknown>,
    {
      version: () => storedVersion(raw),
      setVersion: (n) => void raw.pragma(`user_version = ${n}`),
    },
    undefined,
    say && ((done, total) => heard(say, { step: 'changed', done, total })),
  )
  await startIdsAbove(db)
}

/**
 * First of all: some pragmas write, and what is not ours or not yet known stays byte for byte as it is. A store of an
 * older version is copied, and the copy read through, before anything of it changes.
 */
async function connectKnown(path: string, key: Uint8Array, say: SayUpdating): Promise<Database.Database> {
  const raw = connect(path, key, false)
  try {
    refuseUnknown(raw)
    keepToOneself(path)
    const version = storedVersion(raw)
    if (version >= newest) return raw
    // Closed, so that the file holds all of it; and since copying an open file would let go of its lock.
    raw.close()
    const reading = async (copy: string): Promise<void> => {
      await heard(say, { step: 'read', done: 0, total: 1 })
      readThrough(copy, key, version)
    }
    await keepCopy(path, version, reading, (done, total) => say({ step: 'copied', done, total }))
    return connect(path, key, false)
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Said, and on its way before what comes next keeps this process busy. */
async function heard(say: SayUpdating, how: Updating): Promise<void> {
  say(how)
  await nextTurn()
}

/** An early Accord let others on the computer read it; encrypted, but theirs to copy and to guess at. */
function keepToOneself(path: string): void {
  try {
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
  } catch {
    // Somebody else's file that this member may write to, or a disk that knows no rights.
  }
}

/**
 * Opens a closed copy, reads every page of it, and sees that its trail ends where it should. Answers its version.
 * Fails with storage 'damaged', 'foreign', 'newer' or 'wrong_key'.
 */
export function inspectCopy(path: string, key: Uint8Array, trail: { size: number; hash: string }): number {
  const raw = connectCopy(path, key)
  try {
    const last = raw.prepare('select seq, hash from audit order by seq desc limit 1').get() as
      { seq: number; hash: string } | undefined
    if ((last?.seq ?? 0) !== trail.size || (last && last.hash !== trail.hash)) throw storage('damaged')
    return storedVersion(raw)
  } catch (error) {
    throw toFailure(error)
  } finally {
    raw.close()
  }
}

/** A copy to be looked at: nothing of it changes, not even to a newer version. `whole`: every page is read first. */
export function openCopy(
  path: string,
  key: Uint8Array,
  whole = true,
): { readonly db: Kysely<Tables>; readonly version: number; readonly close: () => Promise<void> } {
  const raw = connectCopy(path, key, whole)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) })
  const version = storedVersion(raw)
  return {
    db,
    version,
    close: async () => {
      await db.destroy()
      raw.close()
    },
  }
}

/** The same database under another key: every page of the file is written anew. It is closed, and nobody else has it. */
export function rekeyCopy(path: string, from: Uint8Array, to: Uint8Array): void {
  const raw = connect(path, from, false)
  try {
    raw.pragma('journal_mode = DELETE')
    raw.pragma('synchronous = FULL')
    raw.pragma(`rekey = "x'${Buffer.from(to).toString('hex')}'"`)
  } catch (error) {
    throw toFailure(error)
  } finally {
    raw.close()
  }
}

/** A store of the newest version as it is, for what reads and writes it without any feature. Fails as `openStore` does. */
export function connectOwn(path: string, key: Uint8Array): Database.Database {
  const raw = connect(path, key, false)
  try {
    refuseUnknown(raw)
    for (const [name, value] of pragmas) raw.pragma(`${name} = ${value}`)
    return raw
  } catch (error) {
    raw.close()
    throw toFailure(error)
  }
}

/** Empty, and gone when it is closed: to see what the migrations make. */
export const openInMemory = (): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(':memory:') }) })

function connectCopy(path: string, key: Uint8Array, whole = true): Database.Database {
  const raw = connect(path, key, false)
  try {
    refuseUnknown(raw)
    if (whole && raw.pragma('integrity_check', { simple: true }) !== 'ok') throw storage('damaged')
    return raw
  } catch (error) {
    raw.close()
    throw toFailure(error)
  }
}

function readThrough(copy: string, key: Uint8Array, version: number): void {
  const raw = connect(copy, key, false)
  try {
    if (storedVersion(raw) !== version) throw storage('damaged')
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') throw storage('damaged')
  } finally {
    raw.close()
  }
}

function connect(path: string, key: Uint8Array, create: boolean): Database.Database {
  const raw = new Database(path, { fileMustExist: !create, timeout: 0 })
  try {
    raw.pragma(`cipher = 'sqlcipher'`)
    raw.pragma(`legacy = 4`)
    raw.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    // Before the first read, or the file is shared until the first write.
    raw.pragma('locking_mode = EXCLUSIVE')
    // The first read proves the key; before it nothing has touched the file's content.
    raw.pragma('schema_version')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

function refuseUnknown(raw: Database.Database): void {
  if (raw.pragma('application_id', { simple: true }) !== applicationId) throw storage('foreign')
  refuseNewer(storedVersion(raw))
}

const firstHash = (raw: Database.Database): string =>
  raw.prepare('select hash from audit where seq = 1').pluck().get() as string

const storedVersion = (raw: Database.Database): number =>
  raw.pragma('user_version', { simple: true }) as number
