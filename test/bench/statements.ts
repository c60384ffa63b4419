import { cpSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'
import { Kysely, SqliteDialect } from 'kysely'
import { dispatch } from '../../electron/store/app/dispatch.ts'
import { Shelf } from '../../electron/store/kernel/shelf.ts'
import type { Desk } from '../../electron/store/kernel/desk.ts'
import { keepStatements } from '../../electron/store/engine/statements.ts'
import { watchTables } from '../../electron/store/engine/watch-tables.ts'
import { watchStore } from '../../electron/store/kernel/watch.ts'
import { selectHidden } from '../../electron/store/kept/select-hidden.ts'
import { readerOf } from '../../shared/rules/reading.ts'
import { pagesOf } from '../../electron/store/engine/pages.ts'
import { whoIs } from '../../electron/store/facts/who.ts'
import type { Tables } from '../../electron/store/kernel/schema.ts'
import type { Call, OpName } from '../../shared/contract.ts'
import { guide } from './panels.ts'
import { openRaw } from './raw-store.ts'
import { scratch } from './scratch.ts'

/** A statement as it was run, with what was bound to it. */
interface Run {
  readonly sql: string
  readonly bound: readonly unknown[]
}

export interface Recorded {
  /** Per call, in order. */
  readonly runs: readonly (readonly Run[])[]
  readonly replies: readonly unknown[]
}

/** Runs operations on a copy of a store, and notes every statement that they come to. */
export async function record<N extends OpName>(
  dataDir: string,
  key: Buffer,
  calls: readonly { readonly name: N; readonly input: Call<N> }[],
): Promise<Recorded> {
  const raw = openRaw(copyOf(dataDir), key)
  let runs: Run[] = []
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: noting(keepStatements(raw), (run) => runs.push(run)) }),
  })
  const desk = await deskOn(db, raw)
  const all: Run[][] = []
  const replies: unknown[] = []
  for (const { name, input } of calls) {
    runs = []
    const reply = await dispatch(desk, name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
    all.push(runs)
    replies.push(reply)
  }
  await db.destroy()
  return { runs: all, replies }
}

export interface Noted {
  readonly db: Kysely<Tables>
  readonly desk: Desk
  /** The statements that some work comes to, with what it answers. */
  readonly runsOf: <T>(
    work: () => Promise<T>,
  ) => Promise<{ readonly runs: readonly Run[]; readonly reply: T }>
}

/** A store as it lies there, for work that only reads. */
export async function noted(raw: Database.Database): Promise<Noted> {
  let note: (run: Run) => void = () => undefined
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: noting(keepStatements(raw), (run) => note(run)) }),
  })
  return {
    db,
    desk: await deskOn(db, raw),
    runsOf: async (work) => {
      const runs: Run[] = []
      note = (run) => void runs.push(run)
      const reply = await work()
      note = () => undefined
      return { runs, reply }
    },
  }
}

let copies = 0
export function copyOf(dataDir: string): string {
  const copy = scratch(`copy-${++copies}`)
  cpSync(dataDir, copy, { recursive: true })
  return copy
}

/** As in the app: what is kept from readers is worked out once, and again only of what changes. */
async function deskOn(db: Kysely<Tables>, raw: Database.Database): Promise<Desk> {
  const who = await whoIs(db, guide.login)
  if (!who) throw new Error(`no member ${guide.login}`)
  watchStore(db, { ...watchTables(raw), mayKeep: () => !raw.inTransaction })
  await selectHidden(db, readerOf(who))
  const noKeys = (): Promise<never> => Promise.reject(new Error('no keys here'))
  return {
    store: {
      db,
      readOnly: () => undefined,
      cover: () => undefined,
      pragma: () => undefined,
      copyInto: () => undefined,
      pages: pagesOf('', new Uint8Array()),
      acknowledged: { count: () => undefined, startAgain: () => undefined, close: () => undefined },
      close: () => db.destroy(),
    },
    vault: { tried: noKeys, rootKey: noKeys, admit: noKeys },
    shelf: new Shelf(),
    who,
  }
}

const noting = (
  raw: Pick<SqliteDatabase, 'prepare' | 'close'>,
  note: (run: Run) => void,
): SqliteDatabase => ({
  close: () => raw.close(),
  prepare: (sql) => {
    const statement = raw.prepare(sql)
    const told = (bound: readonly unknown[]): readonly unknown[] => {
      note({ sql, bound })
      return bound
    }
    return {
      reader: statement.reader,
      all: (bound) => statement.all(told(bound)),
      run: (bound) => statement.run(told(bound)),
      iterate: (bound) => statement.iterate(told(bound)),
    }
  },
})

/** The same statements with the same values, prepared before the clock starts. */
export function prepared(raw: Database.Database, runs: readonly Run[]): () => void {
  const ready = runs.map(({ sql, bound }) => ({ statement: raw.prepare(sql), bound }))
  return () => {
    for (const { statement, bound } of ready) {
      if (statement.reader) statement.all(...bound)
      else statement.run(...bound)
    }
  }
}
