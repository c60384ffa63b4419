import type { FeatureHandlers } from '../kernel/handler.ts'
import { recordParts } from '../minutes/minutes-log.ts'
import { selectPartsMaterial, selectPersonParts } from './select-parts.ts'

export const personPartHandlers: FeatureHandlers<'personParts'> = {
  of: (db, { meetingId }) => selectPersonParts(db, meetingId),
  material: (db, { meetingId, readers }) => selectPartsMaterial(db, meetingId, readers),
  record: recordParts,
}
