import type { HeldHead } from '../../../shared/audit.ts'
import { treeRoot } from '../../packs/audit/tree.ts'
import type { ReadDb } from '../schema.ts'
import { auditLeaves } from './head.ts'

/**
 * Heads that were held elsewhere, on a pack or a file, against the trail as it is: the same root must come out over as
 * many entries as there were then. Only this shows that a trail was cut short or written anew.
 */
export async function compareHeads(db: ReadDb, checkpoints: readonly string[]): Promise<HeldHead[]> {
  const leaves = await auditLeaves(db)
  const { id } = await db.selectFrom('panel').select('id').executeTakeFirstOrThrow()
  return checkpoints.map((text): HeldHead => {
    const [origin = '', count = '', root = ''] = text.trim().split(/\r?\n/)
    const size = /^[1-9]\d{0,9}$/.test(count) ? Number(count) : null
    if (size === null) return { origin, size, finding: 'unreadable' }
    if (origin !== `accord/audit/${id}`) return { origin, size, finding: 'other' }
    if (size > leaves.length) return { origin, size, finding: 'cut' }
    const isSame = treeRoot(leaves.slice(0, size)).toString('base64') === root
    return { origin, size, finding: isSame ? 'sound' : 'rewritten' }
  })
}
