import { allow } from '../../../shared/check.ts'
import { releases } from '../../../shared/releases.ts'
import { insertEnd } from '../departures/leave-behind.ts'
import type { Desk } from '../kernel/desk.ts'
import { recordLetters } from '../letters/record-letters.ts'
import type { WrittenLetter } from '../letters/record-letters.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { transact } from '../kernel/transact.ts'
import type { By } from '../kernel/transact.ts'
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
  departureId: string | null = null,
) =>
  inOne(desk, 'releases.write', meetingId, async (tx, context) => {
    await recordRelease(tx, meetingId, packs, context, departureId)
    await recordLetters(tx, meetingId, letters, 'release', context)
    if (departureId !== null) await insertEnd(tx, departureId, 'left', context)
  })

/** Where nothing of them was left on disk. */
export const writeStayed = (desk: Desk, meetingId: string, departureIds: readonly string[]) =>
  inOne(desk, 'releases.abandon', meetingId, (tx, context) =>
    endDepartures(tx, departureIds, 'stayed', context),
  )

async function inOne<T>(
  desk: Desk,
  operation: string,
  meetingId: string,
  run: (tx: WriteDb, by: By) => Promise<T>,
): Promise<T> {
  allow(releases.write, desk.who)
  return transact(desk, { operation, about: meetingId, run })
}
