import type { ReadDb } from '../kernel/schema.ts'

/** Meetings with a record that was corrected: signed and released as they may be, a correction may wait in them. */
export async function correctedMeetings(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('record')
    .select('meetingId')
    .distinct()
    .where('recordVersion', '>', 1)
    .execute()
  return rows.map(({ meetingId }) => meetingId)
}
