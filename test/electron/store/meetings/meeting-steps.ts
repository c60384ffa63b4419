import type { Case } from '../../../../shared/cases.ts'
import type { Agenda, AgendaItem } from '../../../../shared/meetings.ts'
import type { RoomItem, Verdict } from '../../../../shared/room.ts'
import type { TestStore } from '../test-store.ts'
import type { PanelAtWork } from './panel-at-work.ts'

export const heldOn = '2027-01-14'
export const laterOn = '2027-02-11'

/** A draft with these cases on it. */
export async function draftWith(test: TestStore, cases: readonly Case[], on = heldOn): Promise<Agenda> {
  const draft = await test.call('meetings.create', { heldOn: on, startsAt: '10:00', place: 'Room 3' })
  if (cases.length === 0) return draft
  return test.call('meetings.addCases', {
    meetingId: draft.meeting.id,
    caseIds: cases.map((one) => one.id),
  })
}

export async function publish(test: TestStore, meetingId: string): Promise<void> {
  const { meeting } = await test.call('meetings.agenda', { meetingId })
  await test.call('meetings.publish', { meetingId, version: meeting.version })
}

/** Published, started, and everyone there. */
export async function start(test: PanelAtWork, meetingId: string): Promise<readonly AgendaItem[]> {
  await publish(test, meetingId)
  const { meeting } = await test.call('meetings.agenda', { meetingId })
  await test.call('meetings.start', { meetingId, version: meeting.version })
  for (const memberId of Object.values(test.ids))
    await test.call('room.setAttendance', { meetingId, itemId: null, memberId, state: 'present' })
  return (await test.call('room.get', { meetingId })).items.filter((item) => item.kind === 'case')
}

/** A meeting in progress about these cases; answers their items. */
export async function meet(
  test: PanelAtWork,
  cases: readonly Case[],
): Promise<{ meetingId: string; items: readonly AgendaItem[] }> {
  const { meeting } = await draftWith(test, cases)
  return { meetingId: meeting.id, items: await start(test, meeting.id) }
}

/** Verdict, reasons and everybody's agreement, not read back yet. */
export async function decideOn(
  test: TestStore,
  itemId: string,
  verdict: Verdict = 'approved',
): Promise<RoomItem> {
  const { decision } = await test.call('room.item', { itemId })
  await test.call('room.decide', {
    itemId,
    version: decision?.version ?? 1,
    changes: { verdict, reasons: 'The gain is worth it.', legalBasis: 'MHA s117', reviewOn: '2027-04-15' },
  })
  return test.call('room.everyoneAgrees', { itemId })
}

/** What each agency that is objected to may be told, by whoever chairs. */
export async function settleSharing(test: PanelAtWork, itemId: string, share: boolean): Promise<void> {
  const { sharing } = await test.call('room.item', { itemId })
  const packs = sharing.map(({ side }) => ({ side, share }))
  if (packs.length > 0)
    await test.call('room.settleSharing', {
      itemId,
      decidedBy: test.ids.chair,
      reason: 'As she asked',
      packs,
    })
}

export async function readBack(test: TestStore, itemId: string): Promise<RoomItem> {
  const { decision } = await test.call('room.item', { itemId })
  return test.call('room.confirmReadBack', { itemId, version: decision?.version ?? 1 })
}

/** Each action that has no owner, agency or day stays so, for a reason. */
export async function leaveUnassigned(test: TestStore, meetingId: string): Promise<void> {
  for (const { action } of (await test.call('closing.check', { meetingId })).unassigned)
    await test.call('closing.leaveAction', {
      actionId: action.id,
      version: action.version,
      reason: 'They say who on Monday',
    })
}

export async function close(test: TestStore, meetingId: string): Promise<void> {
  const { meeting } = await test.call('room.get', { meetingId })
  await test.call('meetings.close', { meetingId, version: meeting.version })
}

/** Decided, read back and closed. */
export async function closedMeeting(
  test: PanelAtWork,
  cases: readonly Case[],
): Promise<{ meetingId: string; items: readonly AgendaItem[] }> {
  const { meetingId, items } = await meet(test, cases)
  for (const item of items) {
    await decideOn(test, item.id)
    await readBack(test, item.id)
  }
  await close(test, meetingId)
  return { meetingId, items }
}
