import type { HeldHead } from '../../../shared/audit.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { entriesAfter, run } from './entries.ts'
import { WholeTrees } from './whole-trees.ts'

interface Held {
  readonly origin: string
  readonly root: string
  /** Null: no number of entries can be read. */
  readonly size: number | null
}

function readHead(text: string): Held {
  const [origin = '', count = '', root = ''] = text.trim().split(/\r?\n/)
  return { origin, root, size: /^[1-9]\d{0,9}$/.test(count) ? Number(count) : null }
}

/**
 * Heads that were held elsewhere, on a pack or a file, against the trail as it is: the same root must come out over as
 * many entries as there were then, from the entries themselves. Only this shows that a trail was cut short or written
 * anew.
 */
export async function compareHeads(db: ReadDb, checkpoints: readonly string[]): Promise<HeldHead[]> {
  const { id } = await db.selectFrom('panel').select('id').orderBy('id').executeTakeFirstOrThrow()
  const held = checkpoints.map(readHead)
  const roots = await rootsOver(db, new Set(held.map(({ size }) => size)))
  return held.map(({ origin, size, root }): HeldHead => {
    if (size === null) return { origin, size, finding: 'unreadable' }
    if (origin !== `accord/audit/${id}`) return { origin, size, finding: 'other' }
    const own = roots.get(size)
    if (own === undefined) return { origin, size, finding: 'cut' }
    return { origin, size, finding: own === root ? 'sound' : 'rewritten' }
  })
}

/** In base64, over so many entries; none where there are fewer. */
async function rootsOver(
  db: ReadDb,
  sizes: ReadonlySet<number | null>,
): Promise<ReadonlyMap<number, string>> {
  const roots = new Map<number, string>()
  const tree = new WholeTrees()
  for (let size = 0; ;) {
    const entries = await entriesAfter(db, size)
    for (const { hash } of entries) {
      tree.add(hash)
      size += 1
      if (sizes.has(size)) roots.set(size, tree.root().toString('base64'))
    }
    if (entries.length < run) return roots
  }
}
