import type { Call } from '../../../../shared/contract.ts'
import { close, heldOn, publish, readBack } from '../meetings/meeting-steps.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { draftOf, openTeam } from './open-another.ts'

const seats: readonly SeatName[] = ['chair', 'doctor', 'manager', 'worker']

export interface TeamMeeting {
  readonly teamId: string
  readonly meetingId: string
  /** By case id. */
  readonly itemIds: ReadonlyMap<string, string>
}

/** A team's meeting about these people, under way with everybody there. */
export async function teamMeeting(panel: PanelAtWork, caseIds: readonly string[]): Promise<TeamMeeting> {
  const { id: teamId } = await openTeam(panel, seats)
  const { meeting } = await draftOf(panel, teamId, heldOn)
  const meetingId = meeting.id
  const { items } = await panel.call('meetings.addCases', { meetingId, caseIds: [...caseIds] })
  await publish(panel, meetingId)
  const { meeting: open } = await panel.call('meetings.agenda', { meetingId })
  await panel.call('meetings.start', { meetingId, version: open.version })
  const marks = seats.map((name) => ({ memberId: panel.ids[name], state: 'present' as const }))
  await panel.call('room.markAll', { meetingId, marks })
  const itemIds = new Map(items.flatMap(({ caseId, id }) => (caseId === null ? [] : [[caseId, id] as const])))
  return { teamId, meetingId, itemIds }
}

/** Each decided as it is said, read back, and the meeting closed: confirmed by the chair where nobody signs. */
export async function confirmTeam(
  panel: PanelAtWork,
  { meetingId, itemIds }: TeamMeeting,
  said: (caseId: string) => Call<'room.decide'>['changes'] = () => ({}),
): Promise<void> {
  for (const [caseId, itemId] of itemIds) {
    const { decision } = await panel.call('room.item', { itemId })
    const usual = { verdict: 'plan_continues', reasons: 'The plan goes on.', reviewOn: '2027-02-11' } as const
    const changes = { ...usual, ...said(caseId) }
    await panel.call('room.decide', { itemId, version: decision?.version ?? 1, changes })
    await readBack(panel, itemId)
  }
  await close(panel, meetingId)
}
