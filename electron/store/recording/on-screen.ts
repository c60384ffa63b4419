import { selectMeetingsInProgress } from '../facts/select-meeting.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/**
 * The meetings in progress that this computer's shared screen may be of: those that are on no other's. A shared screen
 * belongs to a meeting and a computer, so that what one room does blanks no other.
 */
export async function selectOnScreen(db: ReadDb, device: string | null): Promise<Row<'meeting'>[]> {
  const running = await selectMeetingsInProgress(db)
  const elsewhere = new Set<string>()
  for (const run of inRuns(running.map(({ id }) => id))) {
    const rows = await db
      .selectFrom('roomState')
      .select(['meetingId', 'deviceId'])
      .where('meetingId', 'in', run)
      .where('deviceId', 'is not', null)
      .execute()
    for (const { meetingId, deviceId } of rows) if (deviceId !== device) elsewhere.add(meetingId)
  }
  return running.filter(({ id, shownItemId }) => shownItemId === null || !elsewhere.has(id))
}
