import type { AuditHead } from '../../../shared/audit.ts'
import type { ReadDb } from '../schema.ts'
import { treeRoot } from '../../packs/audit/tree.ts'

/** Every entry's hash in order, as the tree's leaves. */
export async function auditLeaves(db: ReadDb): Promise<Buffer[]> {
  const rows = await db.selectFrom('audit').select('hash').orderBy('seq').execute()
  return rows.map((row) => Buffer.from(row.hash, 'hex'))
}

/** Size and root of the trail, with the C2SP checkpoint text that is printed on every pack: origin, size, root. */
export const auditHead = async (db: ReadDb): Promise<AuditHead> => headOf(db, await auditLeaves(db))

/** The same, for one who needs the leaves as well. */
export async function headOf(db: ReadDb, leaves: readonly Buffer[]): Promise<AuditHead> {
  const root = treeRoot(leaves)
  const panel = await db.selectFrom('panel').select('id').executeTakeFirstOrThrow()
  return {
    size: leaves.length,
    root: root.toString('hex'),
    checkpoint: `accord/audit/${panel.id}\n${leaves.length}\n${root.toString('base64')}\n`,
  }
}
