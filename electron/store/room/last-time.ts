import type { LastTime } from '../../../shared/room-attendance.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectAttendance } from '../facts/attendance.ts'

/** Only who has no mark yet follows: apologies that were sent for this meeting are not last month's. */
export async function selectLastTime(db: ReadDb, meetingId: string): Promise<LastTime | null> {
  const before = await closedBefore(db, await selectMeeting(db, meetingId))
  if (!before) return null
  const then = (await selectAttendance(db, before.id)).forMeeting
  const marked = await markedIn(db, before.id)
  const states = new Map(then.map(({ member, meeting }) => [member.id, meeting]))
  const now = (await selectAttendance(db, meetingId)).forMeeting.filter(
    ({ member, meeting }) => member.active && meeting === 'absent',
  )
  return {
    heldOn: before.heldOn,
    marks: now.flatMap(({ member }) => {
      const state = states.get(member.id)
      if (state === 'apology') return { memberId: member.id, state }
      // Who left had come.
      return state === 'present' || state === 'left' ? { memberId: member.id, state: 'present' as const } : []
    }),
    unknown: now.filter(({ member }) => !marked.has(member.id)).map(({ member }) => member.name),
    gone: then
      .filter(({ member, meeting }) => !member.active && (meeting === 'present' || meeting === 'left'))
      .map(({ member }) => member.name),
  }
}

const closedBefore = (
  db: ReadDb,
  { id, heldOn, panelId }: Row<'meeting'>,
): Promise<Pick<Row<'meeting'>, 'id' | 'heldOn'> | undefined> =>
  db
    .selectFrom('meeting')
    .select(['id', 'heldOn'])
    .where('panelId', '=', panelId)
    .where('closedAt', 'is not', null)
    .where('id', '!=', id)
    .where('heldOn', '<=', heldOn)
    .orderBy('heldOn', 'desc')
    .orderBy('startsAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

async function markedIn(db: ReadDb, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('attendance')
    .select('memberId')
    .where('meetingId', '=', meetingId)
    .where('itemId', 'is', null)
    .execute()
  return new Set(rows.map(({ memberId }) => memberId))
}
