import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { OlderStore } from '../../../shared/session.ts'
import { trailEnd } from '../audit/trail-end.ts'
import { backupsFolder } from '../keys/files.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { mostAcknowledged } from '../engine/acknowledged.ts'
import type { Acknowledged } from '../engine/acknowledged.ts'
import { TrailEnd } from './backup-file.ts'
import { backupsIn, secondPlace } from './places.ts'
import { writeWhole } from '../kernel/whole-file.ts'

// A trail that was cut short is sound. Only what is held outside the database shows that there was more of it.

const Seen = z.strictObject({
  storeId: z.string(),
  trail: TrailEnd,
  at: z.iso.datetime(),
  /** Somebody opened an older store all the same: backups with up to so many entries are no news any more. */
  knew: z.int().min(0),
})
type Seen = z.output<typeof Seen>

const seenPath = (folder: string): string => join(folder, 'seen.json')

function readSeen(folder: string, storeId: string): Seen | null {
  try {
    const seen = Seen.parse(JSON.parse(readFileSync(seenPath(folder), 'utf8')))
    return seen.storeId === storeId ? seen : null
  } catch {
    return null
  }
}

/** Writes down where the trail ends now. `knew`: as many entries as are known of elsewhere, once that was accepted. */
export async function writeSeen(
  folder: string,
  storeId: string,
  db: ReadDb,
  now: Date,
  knew: number = readSeen(folder, storeId)?.knew ?? 0,
): Promise<void> {
  const seen: Seen = { storeId, trail: await trailEnd(db), at: now.toISOString(), knew }
  writeWhole(seenPath(folder), JSON.stringify(seen))
}

/** The most entries that this store is known to have had, here or in a backup, and when that was. */
export function mostKnown(
  folder: string,
  storeId: string,
): { readonly size: number; readonly at: string } | null {
  const seen = readSeen(folder, storeId)
  const places = [backupsFolder(folder), secondPlace(folder)].filter((place) => place !== null)
  const known = [
    ...(seen ? [{ size: seen.trail.size, at: seen.at }] : []),
    ...places
      .flatMap((place) => backupsIn(place, storeId))
      .filter(({ size }) => size > (seen?.knew ?? 0))
      .map(({ size, madeAt }) => ({ size, at: madeAt })),
  ]
  return known.toSorted((a, b) => b.size - a.size)[0] ?? null
}

/** What was here before and is not now; null where nothing is missing. */
export async function compareWithSeen(
  folder: string,
  storeId: string,
  db: ReadDb,
): Promise<OlderStore | null> {
  const end = await trailEnd(db)
  const counted = await acknowledgedOf(folder, db)
  const most = mostKnown(folder, storeId)
  if (counted !== null && counted.size > Math.max(end.size, most?.size ?? 0))
    return { missing: counted.size - end.size, at: counted.at, otherHistory: false, acknowledged: true }
  if (most !== null && most.size > end.size)
    return { missing: most.size - end.size, at: most.at, otherHistory: false, acknowledged: false }
  const seen = readSeen(folder, storeId)
  if (seen === null || seen.trail.size === 0) return null
  const entry = await db
    .selectFrom('audit')
    .select('hash')
    .where('seq', '=', seen.trail.size)
    .executeTakeFirst()
  if (entry?.hash === seen.trail.hash) return null
  return { missing: 0, at: seen.at, otherHistory: true, acknowledged: false }
}

/** What was counted with each change in this folder; a store that begins otherwise is another one. */
async function acknowledgedOf(folder: string, db: ReadDb): Promise<Acknowledged | null> {
  const first = await db.selectFrom('audit').select('hash').where('seq', '=', 1).executeTakeFirst()
  return first ? mostAcknowledged(folder, first.hash) : null
}
