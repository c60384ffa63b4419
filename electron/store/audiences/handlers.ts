import type { FeatureHandlers } from '../kernel/handler.ts'
import { selectAsRead } from './as-read.ts'
import { agreeSilent, decide, mark, unmark } from './change-marks.ts'
import { selectAudiences } from './select-audiences.ts'

export const audienceHandlers: FeatureHandlers<'audiences'> = {
  of: (db, { caseId }, { who }) => selectAudiences(db, caseId, who),
  asRead: (db, input, { who }) => selectAsRead(db, input, who),
  mark,
  unmark,
  agreeSilent,
  decide,
}
