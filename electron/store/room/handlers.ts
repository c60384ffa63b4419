import type { FeatureHandlers } from '../kernel/handler.ts'
import { everyoneAgrees, setAgreement, unsay } from './agree.ts'
import { decide } from './decide.ts'
import { declareInterest, withdrawDeclaration } from './declarations.ts'
import { confirmReadBack } from './read-back.ts'
import { selectLastTime } from './last-time.ts'
import { handOver, takeOver } from './hand-over.ts'
import { removeAction, saveAction } from './save-action.ts'
import { selectRoom } from './select-room.ts'
import { selectRoomItem } from './select-room-item.ts'
import { markAll, setAttendance } from './set-attendance.ts'
import { settleQuorum } from './settle-quorum.ts'
import { settleSharing, unsettleSharing } from './settle-sharing.ts'
import { blank, hide, markDone, markNotDone, queue, setWall, show, showNext } from './show.ts'
import { unshow } from './unshow.ts'
import { selectPreview, selectWall } from './wall.ts'
import { selectWhenLocked } from './when-locked.ts'

export const roomHandlers: FeatureHandlers<'room'> = {
  get: (db, { meetingId }, { today }) => selectRoom(db, meetingId, today),
  item: (db, { itemId }, { today }) => selectRoomItem(db, itemId, today),
  wall: (db, _input, { device, today }) => selectWall(db, device, today),
  whenLocked: (db) => selectWhenLocked(db),
  preview: (db, { itemId }, { today }) => selectPreview(db, itemId, today),
  lastTime: (db, { meetingId }) => selectLastTime(db, meetingId),
  markAll,
  setAttendance,
  declareInterest,
  withdrawDeclaration,
  settleQuorum,
  show,
  unshow,
  hide,
  blank,
  queue,
  showNext,
  setWall,
  takeOver,
  handOver,
  markDone,
  markNotDone,
  decide,
  setAgreement,
  everyoneAgrees,
  unsay,
  settleSharing,
  unsettleSharing,
  confirmReadBack,
  saveAction,
  removeAction,
}
