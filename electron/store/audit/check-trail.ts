import { entryHash, genesis } from '../../packs/audit/entry-hash.ts'
import type { ReadDb } from '../schema.ts'

export interface TrailCheck {
  readonly sound: boolean
  /** The first entry that does not follow from the one before; null while all do. */
  readonly firstBad: number | null
  readonly size: number
}

/** Every entry of the trail, in order, against the one before it. */
export async function checkTrail(db: ReadDb): Promise<TrailCheck> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('seq').execute()
  let prev = genesis
  for (const [index, { hash, ...entry }] of rows.entries()) {
    const fits = entry.seq === index + 1 && entry.prev === prev && entryHash(entry) === hash
    if (!fits) return { sound: false, firstBad: entry.seq, size: rows.length }
    prev = hash
  }
  return { sound: true, firstBad: null, size: rows.length }
}
