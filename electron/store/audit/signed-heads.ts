import type { ProvenHead } from '../../../shared/records.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { pathFrom, rootOver } from '../kernel/nodes.ts'

/** A head as a statement names it, and the time that its signer claims. */
export interface SignedHead {
  readonly auditHead: string
  readonly claimedAt: string
}

/** Entries. A head is read in the act that gives its time, or was asked for just before. */
const near = 64

/** From each of these heads to the trail's; one that is none of this trail is left out. */
export async function selectSignedHeads(
  db: ReadDb,
  heads: readonly SignedHead[],
  size: number,
): Promise<ReadonlyMap<string, ProvenHead>> {
  const proven = new Map<string, ProvenHead>()
  for (const head of heads) {
    if (proven.has(head.auditHead)) continue
    const treeSize = await sizeOf(db, head)
    if (treeSize === null || treeSize > size) continue
    const path = await pathFrom(db, treeSize, size)
    const { auditHead } = head
    proven.set(auditHead, { auditHead, treeSize, path: path.map((hash) => hash.toString('hex')) })
  }
  return proven
}

/** A statement says the root and not its size: that of the last entry before the time it claims, or of one just before. */
async function sizeOf(db: ReadDb, { auditHead, claimedAt }: SignedHead): Promise<number | null> {
  const last = await db
    .selectFrom('audit')
    .select('seq')
    .where('at', '<', claimedAt)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  for (let size = last?.seq ?? 0; size > 0 && size > (last?.seq ?? 0) - near; size--)
    if ((await rootOver(db, size)).toString('hex') === auditHead) return size
  return null
}
