import type { Reader } from '../../../shared/rules/reading.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { watchOf } from '../kernel/watch.ts'
import type { Watch } from '../kernel/watch.ts'
import { Hidden } from './hidden.ts'
import { selectMarkedCases } from './marked-cases.ts'
import type { MarkedCase } from './marked-cases.ts'

interface Seen {
  /** Where the store's watch stood when this was so. */
  at: number
  readonly cases: Map<string, MarkedCase>
  readonly byReader: Map<string, Hidden>
}

// Of marked cases, which are many in a large store, only those are read again of which something was written since.
const seen = new WeakMap<ReadDb, Promise<Seen>>()

/**
 * `also`: of texts, what either may not read, in one cut; a text that was cut for one is no longer the one that the
 * other may not read. Of what is one agency's by its kind alone (`usual` in cut-hidden.ts) it is the first who counts.
 */
export async function selectHidden(db: ReadDb, reader: Reader, also: Reader = reader): Promise<Hidden> {
  const { cases, byReader } = await seenOf(db)
  const key = `${reader} ${also}`
  const found = byReader.get(key) ?? new Hidden(reader, also, cases.values())
  byReader.set(key, found)
  return found
}

/** One after the other: who comes while it is brought up to date waits for it. */
function seenOf(db: ReadDb): Promise<Seen> {
  const watch = watchOf(db)
  if (watch === undefined) return readAll(db)
  const before = seen.get(db)
  // What is covered for one reader would be missing for the next; whoever covers asks beforehand.
  if (!watch.mayKeep()) return before ?? readAll(db)
  const now = before === undefined ? readAll(db, watch) : before.then((one) => upToDate(db, one, watch))
  seen.set(db, now)
  // What could not be read is read from the beginning the next time.
  now.catch(() => seen.delete(db))
  return now
}

async function readAll(db: ReadDb, watch?: Watch): Promise<Seen> {
  const at = watch?.markedAfter(0).now ?? 0
  const marked = await db.selectFrom('audienceMark').select('caseId').distinct().execute()
  const cases = await selectMarkedCases(
    db,
    marked.map(({ caseId }) => caseId),
  )
  return { at, cases: new Map(cases), byReader: new Map() }
}

async function upToDate(db: ReadDb, known: Seen, watch: Watch): Promise<Seen> {
  const { now, caseIds } = watch.markedAfter(known.at)
  if (caseIds.length === 0) return known
  const cases = await selectMarkedCases(db, caseIds)
  for (const id of caseIds) {
    const one = cases.get(id)
    if (one) known.cases.set(id, one)
    else known.cases.delete(id)
    for (const hidden of known.byReader.values()) hidden.put(id, one)
  }
  known.at = now
  return known
}
