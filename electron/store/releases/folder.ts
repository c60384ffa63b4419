import { dirname } from 'node:path'
import { allow } from '../../../shared/check.ts'
import { releases } from '../../../shared/releases.ts'
import type { Desk } from '../kernel/desk.ts'

/** For the shell alone: no window ever has a path. It was kept when the packs left, as the place of what is half-made. */
export async function releaseFolder(
  { store, who }: Pick<Desk, 'store' | 'who'>,
  meetingId: string,
): Promise<string | null> {
  allow(releases.openFolder, who)
  const last = await store.db
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
