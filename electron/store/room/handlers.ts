import type { FeatureHandlers } from '../handler.ts'
import { everyoneAgrees, setAgreement } from './agree.ts'
import { decide } from './decide.ts'
import { confirmReadBack } from './read-back.ts'
import { removeAction, saveAction } from './save-action.ts'
import { selectRoom } from './select-room.ts'
import { selectRoomItem } from './select-room-item.ts'
import { setAttendance } from './set-attendance.ts'
import { hide, markDone, show } from './show.ts'
import { selectWall } from './wall.ts'

export const roomHandlers: FeatureHandlers<'room'> = {
  get: (db, { meetingId }, { today }) => selectRoom(db, meetingId, today),
  item: (db, { itemId }, { today }) => selectRoomItem(db, itemId, today),
  wall: (db, _input, { today }) => selectWall(db, today),
  setAttendance,
  show,
  hide,
  markDone,
  decide,
  setAgreement,
  everyoneAgrees,
  confirmReadBack,
  saveAction,
  removeAction,
}
