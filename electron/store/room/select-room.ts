import type { Room } from '../../../shared/room.ts'
import { asTheyStand, selectAgendaItems } from '../meetings/select-agenda.ts'
import { selectMeeting } from '../meetings/select-meeting.ts'
import { toMeeting } from '../meetings/to-meeting.ts'
import { selectPanel } from '../panels/select-panel.ts'
import type { ReadDb } from '../schema.ts'
import { selectAttendance } from './attendance.ts'
import { selectQueue, selectRoomState } from './room-state.ts'
import { selectRecorder } from './select-recorder.ts'

export async function selectRoom(db: ReadDb, meetingId: string, today: string): Promise<Room> {
  const meeting = await selectMeeting(db, meetingId)
  const { name, terms } = await selectPanel(db)
  const { recorderId, zoom, page } = await selectRoomState(db, meetingId)
  return {
    meeting: toMeeting(meeting),
    panelName: name,
    confidentiality: terms.confidentiality,
    items: await asTheyStand(db, meeting, await selectAgendaItems(db, meeting), today),
    attendance: (await selectAttendance(db, meetingId)).forMeeting,
    shownItemId: meeting.shownItemId,
    hidden: meeting.hidden === 1,
    recorder: await selectRecorder(db, recorderId),
    queue: await selectQueue(db, meetingId),
    wall: { zoom, page },
  }
}
