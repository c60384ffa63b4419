import { z } from 'zod'
import { allow } from '../../../shared/check.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { minutes as minutesOps } from '../../../shared/minutes.ts'
import type { MinutesCopy, MinutesLogEntry } from '../../../shared/minutes.ts'
import { insertEnd } from '../departures/leave-behind.ts'
import type { Desk } from '../kernel/desk.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { transact } from '../kernel/transact.ts'

/** A copy that is on disk, as the log keeps it. */
export interface WrittenMinutes {
  readonly copy: MinutesCopy
  readonly version: number
  readonly sha256: string
}

const Items = z.array(z.int())

/** The latest first. */
export async function selectMinutesLog(db: ReadDb, meetingId: string): Promise<MinutesLogEntry[]> {
  const rows = await db
    .selectFrom('minutesCopy')
    .innerJoin('member as writer', 'writer.id', 'minutesCopy.memberId')
    .leftJoin('member as reader', 'reader.id', 'minutesCopy.forMemberId')
    .select(['minutesCopy.id', 'minutesVersion', 'minutesCopy.side', 'items', 'at'])
    .select(['writer.name as by', 'reader.name as forName'])
    .where('meetingId', '=', meetingId)
    .orderBy('minutesCopy.id', 'desc')
    .execute()
  return rows.map(({ items, ...row }) => ({ ...row, items: Items.parse(JSON.parse(items)) }))
}

/** The second half of `minutes.write`, once the files are on disk: one transaction with its audit entry. */
export async function writeMinutesLog(
  desk: Desk,
  meetingId: string,
  written: readonly WrittenMinutes[],
  departureId: string | null = null,
): Promise<void> {
  allow(minutesOps.write, desk.who)
  await transact(desk, {
    operation: 'minutes.write',
    about: meetingId,
    run: async (tx, by) => {
      const { at, who } = by
      if (departureId !== null) await insertEnd(tx, departureId, 'left', by)
      const rows = written.map(({ copy, version, sha256 }) => ({
        id: newId(),
        meetingId,
        minutesVersion: version,
        side: copy.side,
        forMemberId: copy.forMemberId,
        items: JSON.stringify(copy.items),
        sha256,
        memberId: who.memberId,
        at,
      }))
      for (const run of inRuns(rows)) await tx.insertInto('minutesCopy').values(run).execute()
    },
  })
}
