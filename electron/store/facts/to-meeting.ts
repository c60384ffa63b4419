import type { Meeting } from '../../../shared/meetings.ts'
import type { Row } from '../kernel/schema.ts'

export const toMeeting = (row: Row<'meeting'>): Meeting => ({
  id: row.id,
  kind: row.kind,
  panelId: row.panelId,
  heldOn: row.heldOn,
  startsAt: row.startsAt,
  finishesAt: row.finishesAt,
  place: row.place,
  state: row.state,
  startedAt: row.startedAt,
  closedAt: row.closedAt,
  version: row.version,
})
