import type { FeatureHandlers } from '../kernel/handler.ts'
import { byRecorder } from '../recording/recorder.ts'
import { addGuest, markGuest, removeGuest } from './change-guests.ts'
import { selectGuests } from '../facts/select-guests.ts'

export const guestHandlers: FeatureHandlers<'guests'> = {
  list: (db, { meetingId }) => selectGuests(db, meetingId),
  add: byRecorder<'guests.add'>(addGuest),
  mark: byRecorder<'guests.mark'>(markGuest),
  remove: byRecorder<'guests.remove'>(removeGuest),
}
