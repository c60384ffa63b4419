import { selectWholeHistory } from '../store/kernel/history.ts'
import type { OpenStore } from '../store/kernel/open-store.ts'
import type { Row } from '../store/kernel/schema.ts'

type Db = OpenStore['db']

/** All rows of one table, each as the values of its columns. */
export interface TableRows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** What a store holds of its people, cases and meetings at one moment of the story. */
export interface Snapshot {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Entries of the trail by then. */
  readonly size: number
  readonly tables: ReadonlyMap<string, TableRows>
  /** By what is found what is in them. */
  readonly words: readonly Words[]
}

/** An entry of the index of words, the earliest first. */
export type Words = Pick<Row<'searchEntry'>, 'kind' | 'entityId' | 'caseId' | 'day'> & {
  readonly words: string
}

/**
 * Tables of the panel itself: a store has them once, however many cases. Of everything else a copy is made, so that
 * what a later feature keeps of a case is copied too.
 */
export const ofThePanel: ReadonlySet<string> = new Set([
  'agency',
  'agencyNaming',
  'acronym',
  'authorityGrant',
  'delegation',
  'eligible',
  'importMap',
  'keyList',
  'localPack',
  'measure',
  'measureEdition',
  'member',
  'memberEarlier',
  'memberKey',
  'noteKey',
  'panel',
  'panelSeat',
  'preference',
])

/** The trail is written anew, and so is what is found by its words (words.ts) and where cases stand in a list. */
const isWrittenAnew = (name: string): boolean =>
  /^(actionOwed|audit|auditNode|caseCounted|casePlace|search.*|sqlite_.*|kysely.*)$/.test(name)

interface LooseDb {
  selectFrom: (table: string) => {
    selectAll: () => { execute: () => Promise<readonly Readonly<Record<string, unknown>>[]> }
  }
}

async function readTables(
  db: Db,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, TableRows>> {
  const tables = await db.introspection.getTables()
  const read = new Map<string, TableRows>()
  for (const { name, isView, columns } of tables) {
    if (isView || isWrittenAnew(name) || !wanted(name)) continue
    // A number that the database gives by itself is given anew.
    const named = columns
      .filter((one) => !one.isAutoIncrementing && one.name !== 'seq')
      .map((one) => one.name)
    // Kysely's types know the tables by name; these are whichever there are.
    const rows = await (db as unknown as LooseDb).selectFrom(name).selectAll().execute()
    read.set(name, { columns: named, rows: rows.map((row) => named.map((column) => row[column])) })
  }
  return read
}

/** As the store is now. */
export async function takeSnapshot(db: Db, at: Date): Promise<Snapshot> {
  const all = await readTables(db, (name) => !ofThePanel.has(name) && name !== 'history')
  const { size } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.countAll<number>().as('size'))
    .executeTakeFirstOrThrow()
  const words = await db
    .selectFrom('searchEntry')
    .innerJoin('searchText', 'searchText.rowid', 'searchEntry.id')
    .select(['kind', 'entityId', 'caseId', 'day', 'words'])
    .orderBy('searchEntry.id')
    .execute()
  return { at: at.getTime(), size, tables: new Map([...all, ['history', await historyRows(db)]]), words }
}

/**
 * What history has of them, whole: a copy’s names are longer or shorter, and what differs is counted in letters. Earlier rows
 * of the panel's own tables stand in the same history.
 */
async function historyRows(db: Db): Promise<TableRows> {
  const columns = ['tableName', 'rowId', 'version', 'row', 'at', 'memberId', 'wholeAt'] as const
  const rows = (await selectWholeHistory(db)).filter(({ tableName }) => !ofThePanel.has(tableName))
  return { columns, rows: rows.map((row) => columns.map((column) => row[column])) }
}

/** Ids of the panel's own rows, which every copy shares. */
export async function panelIds(db: Db): Promise<ReadonlySet<string>> {
  const tables = await readTables(db, (name) => ofThePanel.has(name))
  const ids = [...tables.values()].flatMap(({ columns, rows }) => {
    const id = columns.indexOf('id')
    return id === -1 ? [] : rows.map((row) => String(row[id]))
  })
  return new Set(ids)
}
