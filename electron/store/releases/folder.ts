import { dirname } from 'node:path'
import type { ReadDb } from '../kernel/schema.ts'

/** It was kept when the packs left, as the place of what is half-made. */
export async function lastFolder(db: ReadDb, { meetingId }: { meetingId: string }): Promise<string | null> {
  const last = await db
    .selectFrom('fileDeparture')
    .innerJoin('fileDepartureEnd', 'fileDepartureEnd.departureId', 'fileDeparture.id')
    .select('madeIn')
    .where('task', '=', 'releases.write')
    .where('about', '=', meetingId)
    .where('outcome', '=', 'left')
    .orderBy('fileDeparture.id', 'desc')
    .executeTakeFirst()
  return last?.madeIn ? dirname(last.madeIn) : null
}
