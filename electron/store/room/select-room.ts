import type { Panel } from '../../../shared/panels.ts'
import { attendanceSentences } from '../../../shared/rules/attendance-sentences.ts'
import type { Room } from '../../../shared/room.ts'
import { asTheyStand, selectAgendaItems } from '../agenda/select-agenda.ts'
import { selectItems, selectMeeting } from '../facts/select-meeting.ts'
import { toMeeting } from '../facts/to-meeting.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectUnsettled } from '../sharing/select-unsettled.ts'
import { meetingQuorum, selectAttendance } from '../facts/attendance.ts'
import type { AttendanceSheet } from '../facts/attendance.ts'
import { selectClocks, toItemClock } from './item-clock.ts'
import { selectQueue, selectRoomState } from '../recording/room-state.ts'
import { selectRecorder } from '../recording/select-recorder.ts'

export async function selectRoom(db: ReadDb, meetingId: string, today: string): Promise<Room> {
  const meeting = await selectMeeting(db, meetingId)
  const panel = await selectPanelOf(db, meeting)
  const { recorderId, zoom, page } = await selectRoomState(db, meetingId)
  const rows = await selectItems(db, meetingId)
  const sheet = await selectAttendance(db, meetingId)
  const clocks = await selectClocks(db, meetingId)
  return {
    meeting: toMeeting(meeting),
    panelName: panel.name,
    confidentiality: panel.terms.confidentiality,
    authority: panel.authority,
    kind: panel.terms.kind,
    decidingRule: panel.terms.decidingRule,
    escalation: panel.terms.escalation,
    items: await asTheyStand(db, meeting, await selectAgendaItems(db, meeting), today),
    attendance: sheet.forMeeting,
    attendanceSentences: sentencesOf(rows, sheet, clocks),
    clocks: clocks.map(toItemClock),
    inquorateItemIds: inquorate(meeting, panel, rows, sheet),
    unsettledItemIds: await selectUnsettled(db, rows.filter(isOpenCase)),
    shownItemId: meeting.shownItemId,
    hidden: meeting.hidden === 1,
    recorder: await selectRecorder(db, recorderId),
    queue: await selectQueue(db, meetingId),
    wall: { zoom, page },
  }
}

/** Of the cases only: who missed the welcome missed no decision. In the order in which they came up. */
export function sentencesOf(
  rows: readonly Row<'agendaItem'>[],
  sheet: AttendanceSheet,
  clocks: readonly Row<'itemClock'>[],
): string[] {
  const order = new Map(clocks.map(({ itemId }, index) => [itemId, index]))
  const heard = rows
    .filter(({ caseId, state }) => caseId !== null && (state === 'heard' || state === 'decided'))
    // What came up before times were kept stands in the order of the agenda.
    .toSorted((a, b) => (order.get(a.id) ?? -1) - (order.get(b.id) ?? -1))
    .map((row) => ({
      position: row.position,
      states: new Map(sheet.forItem(row).map(({ member, item }) => [member.id, item])),
    }))
  const comers = sheet.forMeeting.map(({ member, meeting }) => ({
    memberId: member.id,
    name: member.name,
    title: member.title,
    state: meeting,
  }))
  return attendanceSentences(comers, heard, { isNamed: true })
}

const inquorate = (
  meeting: Row<'meeting'>,
  { terms }: Panel,
  rows: readonly Row<'agendaItem'>[],
  sheet: AttendanceSheet,
): string[] =>
  rows
    .filter(isOpenCase)
    .filter((row) => !meetingQuorum(meeting, terms, sheet.forItem(row)).quorate)
    .map(({ id }) => id)

const isOpenCase = ({ caseId, state }: Row<'agendaItem'>): boolean =>
  caseId !== null && (state === 'waiting' || state === 'heard')
