import { z } from 'zod'
import { newId } from '../../../shared/kernel/ids.ts'
import { sideOfReader } from '../../../shared/person-parts.ts'
import type { MinutesLogEntry } from '../../../shared/minutes.ts'
import { insertEnd } from '../departures/leave-behind.ts'
import { whyOf } from '../releases/offered.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

const Items = z.array(z.int())

/** The latest first. */
export async function selectMinutesLog(db: ReadDb, meetingId: string): Promise<MinutesLogEntry[]> {
  const rows = await db
    .selectFrom('minutesCopy')
    .innerJoin('member as writer', 'writer.id', 'minutesCopy.memberId')
    .leftJoin('member as reader', 'reader.id', 'minutesCopy.forMemberId')
    .select([
      'minutesCopy.id',
      'minutesVersion',
      'minutesCopy.side',
      'items',
      'part',
      'at',
      'purpose',
      'basis',
    ])
    .select(['writer.name as by', 'reader.name as forName'])
    .where('meetingId', '=', meetingId)
    .orderBy('minutesCopy.id', 'desc')
    .execute()
  return rows.map(({ items, ...row }) => ({ ...row, items: Items.parse(JSON.parse(items)) }))
}

/** The second half of `personParts.write`: each is a copy that has one item in it. */
export const recordParts: CommandHandler<'personParts.record'> = async (
  tx,
  { meetingId, parts, why: asked, departureId },
  context,
) => {
  const { at, who } = context
  if (departureId !== null) await insertEnd(tx, departureId, 'left', context)
  const why = await whyOf(tx, meetingId, asked)
  const rows = parts.map(({ reader, position, version, sha256 }) => ({
    id: newId(),
    meetingId,
    minutesVersion: version,
    side: sideOfReader[reader],
    forMemberId: null,
    items: JSON.stringify([position]),
    part: reader === 'gp' ? ('gp' as const) : ('record' as const),
    sha256,
    ...why,
    memberId: who.memberId,
    at,
  }))
  for (const run of inRuns(rows)) await tx.insertInto('minutesCopy').values(run).execute()
  return null
}

/** The second half of `minutes.write`, once the files are on disk. */
export const recordMinutes: CommandHandler<'minutes.record'> = async (
  tx,
  { meetingId, copies, why: asked, departureId },
  context,
) => {
  const { at, who } = context
  if (departureId !== null) await insertEnd(tx, departureId, 'left', context)
  const why = await whyOf(tx, meetingId, asked)
  const rows = copies.map(({ version, items, ...copy }) => ({
    id: newId(),
    meetingId,
    minutesVersion: version,
    items: JSON.stringify(items),
    ...copy,
    ...why,
    memberId: who.memberId,
    at,
  }))
  for (const run of inRuns(rows)) await tx.insertInto('minutesCopy').values(run).execute()
  return null
}
