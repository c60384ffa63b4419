import { allow } from '../../../shared/check.ts'
import { releases } from '../../../shared/releases.ts'
import { appendAudit } from '../audit/append.ts'
import type { Desk } from '../dispatch.ts'
import type { ReleasedPack } from './material.ts'
import { recordRelease } from './record-release.ts'

/** The second half of `releases.write`, once the packs are on disk: one transaction with its audit entry. */
export async function writeReleaseLog(
  { store, who, now = new Date() }: Desk,
  meetingId: string,
  packs: readonly ReleasedPack[],
): Promise<void> {
  allow(releases.write, who)
  const context = { who, at: now.toISOString() }
  await store.db.transaction().execute(async (tx) => {
    await recordRelease(tx, meetingId, packs, context)
    await appendAudit(tx, 'releases.write', meetingId, context)
  })
}
