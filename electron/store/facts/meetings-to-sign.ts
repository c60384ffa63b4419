import type { ReadDb } from '../kernel/schema.ts'

/**
 * Meetings that may have something to sign: those that are closed, and those with a record that was corrected, since a
 * correction may wait in one that is signed and released. Each is found by an index, and they are few.
 */
export async function meetingsToSign(db: ReadDb): Promise<string[]> {
  const closed = await db.selectFrom('meeting').select('id').where('state', '=', 'closed').execute()
  const corrected = await db.selectFrom('record').select('meetingId').where('recordVersion', '>', 1).execute()
  return [...new Set([...closed.map(({ id }) => id), ...corrected.map(({ meetingId }) => meetingId)])]
}
