import { allow } from '../../../shared/check.ts'
import { releases } from '../../../shared/releases.ts'
import { appendAudit } from '../audit/append.ts'
import type { Desk } from '../dispatch.ts'
import type { Context } from '../handler.ts'
import { recordLetters } from '../letters/record-letters.ts'
import type { WrittenLetter } from '../letters/record-letters.ts'
import type { WriteDb } from '../schema.ts'
import { endDepartures } from './departures.ts'
import type { ReleasedPack } from './material.ts'
import { beginRelease, recordRelease } from './record-release.ts'

// `releases.write` is a task: what the store has of it are these three, each one transaction with its audit entry.

/** First, before a file is on disk: nothing that leaves is unlogged, wherever Accord stops. Answers an id a pack. */
export const writeDepartures = (desk: Desk, meetingId: string, packs: readonly ReleasedPack[]) =>
  inOne(desk, 'releases.begin', meetingId, (tx, context) => beginRelease(tx, meetingId, packs, context))

/** Once the packs are on disk. */
export const writeReleaseLog = (
  desk: Desk,
  meetingId: string,
  packs: readonly ReleasedPack[],
  letters: readonly WrittenLetter[] = [],
) =>
  inOne(desk, 'releases.write', meetingId, async (tx, context) => {
    await recordRelease(tx, meetingId, packs, context)
    await recordLetters(tx, meetingId, letters, 'release', context)
  })

/** Where nothing of them was left on disk. */
export const writeStayed = (desk: Desk, meetingId: string, departureIds: readonly string[]) =>
  inOne(desk, 'releases.abandon', meetingId, (tx, context) =>
    endDepartures(tx, departureIds, 'stayed', context),
  )

async function inOne<T>(
  { store, who, now = new Date() }: Desk,
  operation: string,
  meetingId: string,
  work: (tx: WriteDb, context: Pick<Context, 'at' | 'who'>) => Promise<T>,
): Promise<T> {
  allow(releases.write, who)
  const context = { who, at: now.toISOString() }
  return store.db.transaction().execute(async (tx) => {
    const done = await work(tx, context)
    await appendAudit(tx, operation, meetingId, context)
    return done
  })
}
