import type { KeptJson } from './own-tables.ts'
import { storage } from '../../../shared/kernel/reply.ts'
import { inRuns } from './lists.ts'
import { putInto, whatDiffers } from './row-differences.ts'
import type { Columns } from './row-differences.ts'
import type { ReadDb, Row } from './schema.ts'
import type { VersionedTable } from './rows.ts'

/** A row as it was. */
export interface WasRow<T extends VersionedTable> {
  readonly rowId: string
  readonly version: number
  /** Without the columns that came later. */
  readonly row: Partial<Row<T>>
  /** When it was replaced, and by whom: whoever ended one version wrote the next. */
  readonly at: string
  readonly memberId: string
  /** The version that was kept whole and that this one builds on; null: this one was. */
  readonly wholeAt: number | null
}

/**
 * So many versions build on one that is kept whole. Each builds on one of those before it, so that seven more are read at
 * most to read one: on the one whose count from the whole one is its own without its last binary one.
 * Kept whole each time, an hour of typing (4,300 saves) on a page of 8 kB leaves 40 MB.
 */
const mostOnWhole = 127

/** A timeline reads these in SQL, column by column; nobody types in one for long. */
const readWhereItLies: ReadonlySet<VersionedTable> = new Set(['action'])

const buildsOn = (version: number, wholeAt: number): number => {
  const count = version - wholeAt
  return wholeAt + (count & (count - 1))
}

/** Every version that one builds on, itself first. */
function chainOf(version: number, wholeAt: number): number[] {
  const chain = [version]
  for (let at = version; at > wholeAt; chain.push(at)) at = buildsOn(at, wholeAt)
  return chain
}

/** All that history holds of rows of a table, the earliest first. */
export async function selectHistory<T extends VersionedTable>(
  db: ReadDb,
  tableName: T,
  rowIds: readonly string[] | 'all',
): Promise<WasRow<T>[]> {
  const all = historyOf(db, tableName).orderBy('seq')
  if (rowIds === 'all') return madeWhole(await all.execute())
  const found: WasRow<T>[] = []
  for (const run of inRuns([...new Set(rowIds)]))
    found.push(...madeWhole<T>(await all.where('rowId', 'in', run).execute()))
  return found
}

/** Of one row: at most so many of its versions up to one, the latest first. */
export async function selectLastVersions<T extends VersionedTable>(
  db: ReadDb,
  tableName: T,
  rowId: string,
  { upTo, most }: { readonly upTo: number; readonly most: number },
): Promise<WasRow<T>[]> {
  const ofRow = historyOf(db, tableName).where('rowId', '=', rowId).orderBy('version', 'desc')
  const last = await ofRow.where('version', '<=', upTo).limit(most).execute()
  const { version = 0, wholeAt = null } = last.at(-1) ?? {}
  const before =
    wholeAt === null
      ? []
      : await ofRow.where('version', '<', version).where('version', '>=', wholeAt).execute()
  return madeWhole<T>([...last, ...before].toReversed())
    .toReversed()
    .slice(0, last.length)
}

/**
 * What history keeps of a row that is about to be replaced: what differs from an earlier version there, which nothing
 * changes any more, and all of it now and then.
 */
export async function toKeep(
  db: ReadDb,
  tableName: VersionedTable,
  row: Columns,
): Promise<{ readonly row: string; readonly wholeAt: number | null }> {
  const whole = { row: JSON.stringify(row), wholeAt: null }
  if (readWhereItLies.has(tableName)) return whole
  const [rowId, version] = [String(row['id']), Number(row['version'])]
  const ofRow = historyOf(db, tableName).where('rowId', '=', rowId)
  const last = await ofRow.where('version', '=', version - 1).executeTakeFirst()
  if (last === undefined) return whole
  const wholeAt = last.wholeAt ?? last.version
  if (version - wholeAt > mostOnWhole) return whole
  const on = chainOf(buildsOn(version, wholeAt), wholeAt)
  const found = await ofRow.where('version', 'in', on).orderBy('version').execute()
  const before = madeWhole(found).at(-1)
  const differs = before && whatDiffers(before.row, row)
  return differs === null || differs === undefined || differs.length > whole.row.length / 2
    ? whole
    : { row: differs, wholeAt }
}

/** All of every table, each row whole, as `history` has it: for a copy whose texts are others. */
export const selectWholeHistory = async (db: ReadDb) =>
  madeWhole(await selectKept(db).orderBy('seq').execute()).map(({ row, ...one }) => ({
    ...one,
    row: JSON.stringify(row),
    wholeAt: null,
  }))

interface Found extends Omit<WasRow<never>, 'row'> {
  readonly tableName: string
  readonly row: KeptJson
}

/** `found`: of each row an earlier version before a later one, with all that they build on. */
function madeWhole<T extends VersionedTable>(
  found: readonly Found[],
): (WasRow<T> & { readonly tableName: string })[] {
  const known = new Map<string, Columns>()
  return found.map((one) => {
    const kept = JSON.parse(one.row as unknown as string) as Columns
    const row = one.wholeAt === null ? kept : { ...putInto(baseOf(one, known), kept), version: one.version }
    known.set(`${one.tableName}/${one.rowId}/${one.version}`, row)
    return { ...one, row: row as Partial<Row<T>> }
  })
}

function baseOf({ tableName, rowId, version, wholeAt }: Found, known: ReadonlyMap<string, Columns>): Columns {
  const base = wholeAt === null ? undefined : known.get(`${tableName}/${rowId}/${buildsOn(version, wholeAt)}`)
  if (base === undefined) throw storage('damaged')
  return base
}

const selectKept = (db: ReadDb) =>
  db.selectFrom('history').select(['tableName', 'rowId', 'version', 'row', 'at', 'memberId', 'wholeAt'])

const historyOf = (db: ReadDb, tableName: VersionedTable) => selectKept(db).where('tableName', '=', tableName)
