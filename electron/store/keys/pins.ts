import { entryHash } from '../../proof/trail/entry-hash.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { appendAudit } from '../kernel/append.ts'

// Keys and records are held in the trail by their sums, so that neither is replaced without rewriting it.

type RecordSums = Pick<
  Row<'record'>,
  'id' | 'recordVersion' | 'decisionSha256' | 'healthSha256' | 'socialCareSha256'
>

/** Of a record, as its entry names it: sums only, no word of it. */
export const recordPin = (record: RecordSums): string =>
  [record.id, record.recordVersion, record.decisionSha256, record.healthSha256, record.socialCareSha256].join(
    '/',
  )

interface By {
  readonly memberId: string
  readonly at: string
}

/** In the transaction that makes the key or the record. The entry of a key is its holder's. */
async function pin(tx: WriteDb, operation: string, entityId: string, { memberId, at }: By): Promise<void> {
  await appendAudit(tx, operation, entityId, { at, clock: null, who: { memberId } })
}

export const pinKey = (tx: WriteDb, keySha256: string, by: By): Promise<void> =>
  pin(tx, 'signingKey.made', keySha256, by)

export async function pinRecords(tx: WriteDb, records: readonly RecordSums[], by: By): Promise<void> {
  for (const record of records) await pin(tx, 'record.fixed', recordPin(record), by)
}

/** A list of another agency's keys, by whoever compared it. */
export const pinKeyList = (tx: WriteDb, sha256: string, by: By): Promise<void> =>
  pin(tx, 'keys.taken', sha256, by)

export interface Pin {
  readonly memberId: string
  readonly sum: string
  /** Null: it was there before there were pins. */
  readonly at: string | null
}

const made = ['signingKey.made', 'record.fixed', 'keys.taken'] as const
const found = ['signingKey.found', 'record.found'] as const

/** The entries that hold these sums, where each is as it was hashed and the next one follows from it. */
export async function selectPins(db: ReadDb, sums: readonly string[]): Promise<readonly Pin[]> {
  const entries: Row<'audit'>[] = []
  for (const run of inRuns(sums)) {
    const rows = db
      .selectFrom('audit')
      .selectAll()
      .where('operation', 'in', [...made, ...found])
    entries.push(...(await rows.where('entityId', 'in', run).execute()))
  }
  const follows = await nextPrev(db, entries)
  const taken = await foundRun(db)
  return entries
    .filter(({ hash, ...entry }) => entryHash(entry) === hash && (follows.get(entry.seq) ?? hash) === hash)
    .filter(({ seq, operation }) => !isFound(operation) || (seq > taken.after && seq <= taken.upTo))
    .map(({ memberId, entityId, operation, at }) => ({
      memberId,
      sum: entityId ?? '',
      at: isFound(operation) ? null : at,
    }))
}

const isFound = (operation: string): boolean => found.some((one) => one === operation)

/** By the place of an entry: what the one after it names as its predecessor's hash. */
async function nextPrev(db: ReadDb, entries: readonly Row<'audit'>[]): Promise<ReadonlyMap<number, string>> {
  const next = new Map<number, string>()
  for (const run of inRuns(entries.map(({ seq }) => seq + 1))) {
    const rows = await db.selectFrom('audit').select(['seq', 'prev']).where('seq', 'in', run).execute()
    for (const { seq, prev } of rows) next.set(seq - 1, prev)
  }
  return next
}

/**
 * What an update took in (migrations/0320-pins.ts): one run of entries, begun by one that says how many. Only the first
 * counts, and only before any key was pinned as it was made; a later one was put in by hand.
 */
async function foundRun(db: ReadDb): Promise<{ readonly after: number; readonly upTo: number }> {
  const begun = await firstOf(db, 'pins.begun')
  const firstMade = await firstOf(db, 'signingKey.made')
  const nothing = { after: 0, upTo: 0 }
  if (begun === undefined || (firstMade !== undefined && firstMade.seq < begun.seq)) return nothing
  return { after: begun.seq, upTo: begun.seq + Number(begun.entityId) }
}

const firstOf = (db: ReadDb, operation: string) =>
  db
    .selectFrom('audit')
    .select(['seq', 'entityId'])
    .where('operation', '=', operation)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
