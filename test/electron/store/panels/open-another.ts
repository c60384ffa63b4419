import type { Panel } from '../../../../shared/panels.ts'
import type { Agenda } from '../../../../shared/meetings.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'

/** A team of the same two agencies: the chair, the doctor and the worker sit on it unless told otherwise. */
export async function openTeam(
  panel: PanelAtWork,
  members: readonly SeatName[] = ['chair', 'doctor', 'worker'],
  terms: object = {},
): Promise<Panel> {
  const { panel: first } = await panel.call('panels.get', {})
  return panel.call('panels.open', {
    name: 'Harbour community team',
    authority: 'decision_making',
    terms: { ...first.terms, kind: 'multidisciplinary_team', minutesPerCase: 3, ...terms },
    memberIds: members.map((name) => panel.ids[name]),
  })
}

export const draftOf = (panel: PanelAtWork, panelId: string, heldOn: string): Promise<Agenda> =>
  panel.call('meetings.create', { panelId, heldOn, startsAt: '09:00', place: 'Team room' })
