import type { PersonParts } from '../../../../shared/person-parts.ts'
import type { Proposal, RollingList } from '../../../../shared/rolling-list.ts'

const caseId = '01920000-0000-7000-8000-000000000003'

/** Somebody who is on the list; a word about them is refused all the same. */
export const onList: RollingList = {
  panelId: '01920000-0000-7000-8000-000000000001',
  panelName: 'Northgate team',
  total: 1,
  overdue: 0,
  isFirst: true,
  isLast: true,
  rows: [
    {
      id: '01920000-0000-7000-8000-000000000002',
      caseId,
      reference: 'AC-2026-0001',
      personId: '01920000-0000-7000-8000-000000000004',
      personName: 'Keziah Boswell',
      why: 'Three missed appointments',
      since: '2026-11-02',
      dueOn: '2026-12-09',
      fastTrack: false,
      broughtForward: null,
      last: null,
      listed: null,
      openActions: 0,
      version: 1,
    },
  ],
}

export const proposed: Proposal = {
  more: false,
  rows: [
    {
      caseId,
      reference: 'AC-2026-0001',
      personName: 'Keziah Boswell',
      because: 'due',
      dueOn: '2026-12-09',
      why: 'Three missed appointments',
      broughtForward: null,
      last: null,
      openActions: 0,
      held: null,
    },
  ],
}

/** One person was talked about; of a meeting that is none of a team's the writing is refused all the same. */
export const teamMet: PersonParts = {
  meetingId: '01920000-0000-7000-8000-000000000005',
  panelId: null,
  heldOn: '2026-11-19',
  unsigned: 0,
  parts: [
    {
      recordId: '01920000-0000-7000-8000-000000000006',
      position: 2,
      reference: 'AC-2026-0001',
      initials: 'K. B.',
      kept: [],
    },
  ],
}
