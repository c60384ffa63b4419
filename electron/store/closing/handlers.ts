import type { FeatureHandlers } from '../kernel/handler.ts'
import { carryTogether, leaveAction } from './carry-together.ts'
import { selectClosing } from './select-closing.ts'

export const closingHandlers: FeatureHandlers<'closing'> = {
  check: (db, { meetingId }, { today }) => selectClosing(db, meetingId, today),
  carry: carryTogether,
  leaveAction,
}
