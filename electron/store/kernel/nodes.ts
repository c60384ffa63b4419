import { storage } from '../../../shared/kernel/reply.ts'
import { consistencyRanges, emptyRoot, inclusionRanges, leafHash, nodeHash } from '../../proof/trail/tree.ts'
import type { Leaves } from '../../proof/trail/tree.ts'
import type { ReadDb, WriteDb } from './schema.ts'

/** A whole subtree over 2^level entries, the last of which is `seq`; at level 0 the entry itself. */
interface Whole {
  readonly seq: number
  readonly level: number
}

type HashAt = (whole: Whole) => Buffer

/**
 * The tree's inner nodes (RFC 6962 §2.1), kept from the moment they are whole, each with the entry that completed it:
 * entry n completes one node a level for as long as n is even, halved, and even again.
 */
export async function keepNodes(tx: WriteDb, seq: number, entrySha256: string): Promise<void> {
  const lefts: Whole[] = []
  for (let level = 0; seq % 2 ** (level + 1) === 0; level += 1) lefts.push({ seq: seq - 2 ** level, level })
  if (lefts.length === 0) return
  const hashAt = await readHashes(tx, lefts)
  let hash = leafHash(Buffer.from(entrySha256, 'hex'))
  const nodes = lefts.map((left) => {
    hash = nodeHash(hashAt(left), hash)
    return { seq, level: left.level + 1, hash }
  })
  await tx.insertInto('auditNode').values(nodes).execute()
}

/** The root over the first `size` entries. Fails with storage 'damaged' where a node is not there. */
export async function rootOver(db: ReadDb, size: number): Promise<Buffer> {
  const [root = emptyRoot()] = await hashesOf(db, [{ start: 0, end: size }])
  return root
}

/** The hashes that lead from one entry, from 0, to the root over the first `size` (RFC 6962 §2.1.1). */
export const pathTo = (db: ReadDb, index: number, size: number): Promise<readonly Buffer[]> =>
  hashesOf(db, inclusionRanges(index, size))

/** The hashes that lead from the root over the first `first` entries to that over the first `size` (RFC 6962 §2.1.2). */
export const pathFrom = (db: ReadDb, first: number, size: number): Promise<readonly Buffer[]> =>
  hashesOf(db, consistencyRanges(first, size))

/** The roots of the trees over some runs of entries, as `packs/audit/tree.ts` divides the whole. */
export async function hashesOf(db: ReadDb, ranges: readonly Leaves[]): Promise<readonly Buffer[]> {
  const parts = ranges.map(wholesOf)
  const hashAt = await readHashes(db, parts.flat())
  return parts.map((wholes) =>
    wholes.length === 0
      ? emptyRoot()
      : wholes.map(hashAt).reduceRight((right, left) => nodeHash(left, right)),
  )
}

/** The whole subtrees that a run of entries is made of, largest first. */
function wholesOf({ start, end }: Leaves): readonly Whole[] {
  const wholes: Whole[] = []
  for (let at = start; at < end;) {
    const level = Math.floor(Math.log2(end - at))
    at += 2 ** level
    wholes.push({ seq: at, level })
  }
  return wholes
}

/** All of them at once: a signature waits for one query, not for one a level. */
async function readHashes(db: ReadDb, wholes: readonly Whole[]): Promise<HashAt> {
  const seqs = wholes.filter(({ level }) => level === 0).map(({ seq }) => seq)
  const inner = wholes.filter(({ level }) => level > 0)
  const known = new Map<string, Buffer>()
  if (seqs.length > 0)
    for (const { seq, hash } of await db
      .selectFrom('audit')
      .select(['seq', 'hash'])
      .where('seq', 'in', seqs)
      .execute())
      known.set(`${seq} 0`, leafHash(Buffer.from(hash, 'hex')))
  if (inner.length > 0)
    for (const { seq, level, hash } of await db
      .selectFrom('auditNode')
      .selectAll()
      .where((eb) => eb.or(inner.map((one) => eb.and({ seq: one.seq, level: one.level }))))
      .execute())
      known.set(`${seq} ${level}`, Buffer.from(hash))
  return ({ seq, level }) => {
    const hash = known.get(`${seq} ${level}`)
    if (hash === undefined) throw storage('damaged')
    return hash
  }
}
