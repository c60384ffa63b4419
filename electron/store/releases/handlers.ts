import { sweptAtOpening } from '../departures/swept.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { selectCopies } from './copies.ts'
import { decideSharing } from './decide-sharing.ts'
import { received, sent, takeBack } from './deliver.ts'
import { lastFolder } from './folder.ts'
import { releaseMaterial } from './material.ts'
import { selectLog, selectReleaseStatus } from './select-release.ts'
import { abandon, begin, record } from './write-log.ts'

export const releaseHandlers: FeatureHandlers<'releases'> = {
  status: (db, { meetingId }, { today, who }) => selectReleaseStatus(db, meetingId, { today, who }),
  log: (db, { limit }) => selectLog(db, { limit }),
  swept: async (_db, _input, { shelf }) => shelf.get(sweptAtOpening),
  copies: (db, { recordId }) => selectCopies(db, recordId),
  decideSharing,
  sent,
  received,
  takeBack,
  material: (db, { meetingId, ...wanted }, { today }) => releaseMaterial(db, meetingId, { ...wanted, today }),
  begin,
  abandon,
  record,
  lastFolder,
}
