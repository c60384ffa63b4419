import type { Agreement, Attendee, AttendanceState } from '../../../shared/room.ts'
import type { RoomApart } from './apart-from-who.ts'
import { api } from '../../data/api.ts'
import { paths } from '../../data/paths.ts'
import { run } from '../../data/run.ts'
import type { DecisionChanges } from './saving.ts'

/** Puts parts of a decision back as they were, whatever version it has by now. */
export async function decideAgain(itemId: string, changes: DecisionChanges): Promise<boolean> {
  const reply = await api.call('room.item', { itemId })
  const version = reply.ok ? (reply.value.decision?.version ?? 1) : 1
  return run('room.decide', { itemId, version, changes })
}

/** Where a member stood before: as they said it, or not asked yet. */
export function standAgain(itemId: string, before: Agreement): Promise<boolean> {
  const { memberId, position, words } = before
  if (position === null || position === 'not_present')
    return run('room.unsay', { itemId, memberIds: [memberId] })
  return run('room.setAgreement', { itemId, memberId, position, words })
}

interface Marked {
  readonly meetingId: string
  /** Null: for the meeting as a whole. */
  readonly itemId: string | null
  readonly memberId: string
  readonly before: AttendanceState
  /** What they had said in the item that is open: somebody who goes takes it with them. */
  readonly said: { readonly itemId: string; readonly agreement: Agreement } | null
}

export async function markAgain({ meetingId, itemId, memberId, before, said }: Marked): Promise<boolean> {
  if (!(await run('room.setAttendance', { meetingId, itemId, memberId, state: before }))) return false
  return said === null ? true : standAgain(said.itemId, said.agreement)
}

/** What somebody has said in an item, if going would take it away. */
export async function saidIn(
  itemId: string | null,
  { member }: Attendee,
): Promise<{ readonly itemId: string; readonly agreement: Agreement } | null> {
  if (itemId === null) return null
  const reply = await api.call('room.item', { itemId })
  const agreement = reply.ok
    ? reply.value.agreements.find(({ memberId, version }) => memberId === member.id && version !== null)
    : undefined
  return agreement ? { itemId, agreement } : null
}

/** What was on the wall before `itemId` came onto it. */
export function unshow({ meeting, shownItemId, hidden, items }: RoomApart, itemId: string): Promise<boolean> {
  const wasWaiting = items.find(({ id }) => id === itemId)?.state === 'waiting'
  const back = { itemId: shownItemId, hidden }
  return run('room.unshow', { meetingId: meeting.id, itemId, back, wasWaiting })
}

/** As long as nothing was recorded; back to the agenda, where it can be started again. */
export async function takeBackStart(meetingId: string, go: (path: string) => void): Promise<boolean> {
  const reply = await api.call('room.get', { meetingId })
  const version = reply.ok ? reply.value.meeting.version : 1
  const isOpen = await run('meetings.takeBackStart', { meetingId, version })
  if (isOpen) go(paths.agenda(meetingId))
  return isOpen
}
