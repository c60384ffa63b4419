import { newId } from '../../../shared/kernel/ids.ts'
import type { RealTimes } from '../../../shared/real-times.ts'
import type { Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'

export async function keepTimes(
  tx: WriteDb,
  meetingId: string,
  version: number,
  times: RealTimes,
  context: Context,
): Promise<void> {
  const { id } = await timesRow(tx, meetingId)
  await updateRow(tx, 'meetingTimes', id, version, times, context)
}

/** As it stands; the first change starts from the empty one that the caller saw as version 1. */
async function timesRow(tx: WriteDb, meetingId: string): Promise<Pick<Row<'meetingTimes'>, 'id'>> {
  const known = await tx
    .selectFrom('meetingTimes')
    .select('id')
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  if (known) return known
  const empty = { id: newId(), version: 1, meetingId, startedAt: null, endedAt: null, reason: '' }
  await tx.insertInto('meetingTimes').values(empty).execute()
  return empty
}
