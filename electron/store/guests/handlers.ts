import type { FeatureHandlers } from '../kernel/handler.ts'
import { addGuest, markGuest, removeGuest } from './change-guests.ts'
import { selectGuests } from '../facts/select-guests.ts'

export const guestHandlers: FeatureHandlers<'guests'> = {
  list: (db, { meetingId }) => selectGuests(db, meetingId),
  add: addGuest,
  mark: markGuest,
  remove: removeGuest,
}
