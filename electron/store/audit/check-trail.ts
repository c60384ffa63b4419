import { entryHash, genesis } from '../../proof/trail/entry-hash.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { entriesAfter, run } from './entries.ts'
import { WholeTrees } from './whole-trees.ts'

export interface TrailCheck {
  readonly sound: boolean
  /** The first entry that does not follow from the one before, or whose nodes are not the tree's; null while all do. */
  readonly firstBad: number | null
  readonly size: number
}

/** The first version of the store that keeps the tree's nodes. */
export const nodesSince = 530

/**
 * Every entry of the trail, in order, against the one before it, and the tree's nodes against the entries. `withNodes`:
 * not of a copy that is older than they are.
 */
export async function checkTrail(db: ReadDb, withNodes = true): Promise<TrailCheck> {
  const { size } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.countAll<number>().as('size'))
    .executeTakeFirstOrThrow()
  const tree = new WholeTrees()
  let prev = genesis
  let seq = 0
  for (;;) {
    const entries = await entriesAfter(db, seq)
    const kept = withNodes ? await nodesAfter(db, seq, seq + run) : null
    for (const { hash, ...entry } of entries) {
      seq += 1
      const follows = entry.seq === seq && entry.prev === prev && entryHash(entry) === hash
      const completed = tree.add(hash)
      if (!follows || (kept && !isSame(completed, kept.get(seq) ?? [])))
        return { sound: false, firstBad: entry.seq, size }
      prev = hash
    }
    if (entries.length < run) return { ...endsThere(seq, kept), size }
  }
}

/** Nodes of entries that are not there are left of a trail that was cut. */
function endsThere(last: number, kept: ReadonlyMap<number, unknown> | null): Omit<TrailCheck, 'size'> {
  const beyond = [...(kept?.keys() ?? [])].find((seq) => seq > last) ?? null
  return { sound: beyond === null, firstBad: beyond }
}

async function nodesAfter(
  db: ReadDb,
  seq: number,
  last: number,
): Promise<ReadonlyMap<number, readonly Uint8Array[]>> {
  const rows = await db
    .selectFrom('auditNode')
    .select(['seq', 'hash'])
    .where('seq', '>', seq)
    .where('seq', '<=', last)
    .orderBy('seq')
    .orderBy('level')
    .execute()
  const bySeq = new Map<number, Uint8Array[]>()
  for (const { seq: at, hash } of rows) bySeq.set(at, [...(bySeq.get(at) ?? []), hash])
  return bySeq
}

const isSame = (made: readonly Buffer[], kept: readonly Uint8Array[]): boolean =>
  made.length === kept.length && made.every((hash, index) => hash.equals(kept[index] as Uint8Array))
