import type { AuditHead } from '../../../shared/audit.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { rootOver } from '../kernel/nodes.ts'
import { trailEnd } from './trail-end.ts'

/** Size and root of the trail, with the C2SP checkpoint text that is printed on every pack: origin, size, root. */
export async function auditHead(db: ReadDb): Promise<AuditHead> {
  const { size } = await trailEnd(db)
  const root = await rootOver(db, size)
  const panel = await db.selectFrom('panel').select('id').orderBy('id').executeTakeFirstOrThrow()
  return {
    size,
    root: root.toString('hex'),
    checkpoint: `accord/audit/${panel.id}\n${size}\n${root.toString('base64')}\n`,
  }
}
