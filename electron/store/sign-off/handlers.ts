import type { FeatureHandlers } from '../kernel/handler.ts'
import { selectFrozen, selectSignOff, selectWaiting } from './select-sign-off.ts'
import { decline, draft, sign, submitSigned } from './sign.ts'

export const signOffHandlers: FeatureHandlers<'signOff'> = {
  waiting: (db, _input, { who }) => selectWaiting(db, who),
  forMeeting: (db, { meetingId }, { who }) => selectSignOff(db, meetingId, who),
  read: (db, input, { who }) => selectFrozen(db, { ...input, memberId: input.memberId ?? who.memberId }, who),
  draft,
  sign,
  submit: submitSigned,
  decline,
}
