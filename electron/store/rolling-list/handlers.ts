import type { FeatureHandlers } from '../kernel/handler.ts'
import { bringForward, changeEntry, putOnList, takeOff } from './change-entries.ts'
import { selectProposal } from './propose.ts'
import { selectOfCase, selectRollingList, selectTakenOff } from './select-entries.ts'
import { takeProposed } from './take.ts'

export const rollingListHandlers: FeatureHandlers<'rollingList'> = {
  list: (db, input, context) => selectRollingList(db, input, context),
  takenOff: (db, input) => selectTakenOff(db, input),
  ofCase: (db, { caseId }) => selectOfCase(db, caseId),
  propose: (db, { meetingId }, context) => selectProposal(db, meetingId, context),
  put: putOnList,
  change: changeEntry,
  bringForward,
  takeOff,
  take: takeProposed,
}
