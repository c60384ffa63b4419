import type { FeatureHandlers } from '../kernel/handler.ts'
import { limitsOfCases } from './limits-of-cases.ts'
import { limitsOfMeeting } from './limits-of-meeting.ts'

export const limitHandlers: FeatureHandlers<'limits'> = {
  ofMeeting: (db, { meetingId }, { today }) => limitsOfMeeting(db, meetingId, today),
  ofCases: (db, { caseIds }, { today }) => limitsOfCases(db, caseIds, today),
}
