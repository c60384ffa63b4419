import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectNotes } from './select-notes.ts'

/** 0 before the close. Each record that was made anew since makes the minutes anew, and so does what people wrote in them. */
export async function minutesVersion(
  db: ReadDb,
  meeting: Row<'meeting'>,
  recordVersions: readonly number[],
): Promise<number> {
  if (meeting.closedAt === null) return 0
  const mended = await mendedVersions(db, meeting.id, meeting.closedAt)
  return recordVersions.reduce((sum, version) => sum + version - 1, 1 + mended)
}

/**
 * What people wrote in the minutes after a version of them was written out makes the next: how often that happened.
 * Writing on and on makes one new version, not one for each pause in the typing.
 */
async function mendedVersions(db: ReadDb, meetingId: string, closedAt: string): Promise<number> {
  const written = await db
    .selectFrom('minutesCopy')
    .select('at')
    .distinct()
    .where('meetingId', '=', meetingId)
    .where('at', '>', closedAt)
    .orderBy('at')
    .execute()
  if (written.length === 0) return 0
  const mended = await selectMended(db, meetingId, closedAt)
  const next = (at: string): string | undefined => written.find((one) => one.at > at)?.at
  return written.filter(({ at }) => mended.some((one) => one > at && one <= (next(at) ?? one))).length
}

/** Each change that somebody made after the close. */
async function selectMended(db: ReadDb, meetingId: string, closedAt: string): Promise<string[]> {
  const notes = await selectNotes(db, meetingId)
  const times = await db.selectFrom('meetingTimes').select('id').where('meetingId', '=', meetingId).execute()
  const changesOf = (table: 'businessNote' | 'meetingTimes', ids: string[]) =>
    db
      .selectFrom('history')
      .select('at')
      .where('tableName', '=', table)
      .where('rowId', 'in', ids)
      .where('at', '>', closedAt)
      .execute()
  const found = [
    ...(await changesOf(
      'businessNote',
      [...notes.values()].map(({ id }) => id),
    )),
    ...(await changesOf(
      'meetingTimes',
      times.map(({ id }) => id),
    )),
  ]
  return found.map(({ at }) => at)
}
