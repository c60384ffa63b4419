import type { FeatureHandlers } from '../handler.ts'
import { byRecorder } from '../room/recorder.ts'
import { addGuest, markGuest, removeGuest } from './change-guests.ts'
import { selectGuests } from './select-guests.ts'

export const guestHandlers: FeatureHandlers<'guests'> = {
  list: (db, { meetingId }) => selectGuests(db, meetingId),
  add: byRecorder<'guests.add'>(addGuest),
  mark: byRecorder<'guests.mark'>(markGuest),
  remove: byRecorder<'guests.remove'>(removeGuest),
}
