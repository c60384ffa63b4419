import type { FeatureHandlers } from '../kernel/handler.ts'
import { everyoneAgrees, setAgreement, unsay } from './agree.ts'
import { decide } from './decide.ts'
import { declareInterest, withdrawDeclaration } from './declarations.ts'
import { confirmReadBack } from './read-back.ts'
import { selectLastTime } from './last-time.ts'
import { handOver, takeOver } from './hand-over.ts'
import { byRecorder } from '../recording/recorder.ts'
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
  wall: (db, _input, { today }) => selectWall(db, today),
  whenLocked: (db) => selectWhenLocked(db),
  preview: (db, { itemId }, { today }) => selectPreview(db, itemId, today),
  lastTime: (db, { meetingId }) => selectLastTime(db, meetingId),
  markAll: byRecorder<'room.markAll'>(markAll),
  setAttendance: byRecorder<'room.setAttendance'>(setAttendance),
  declareInterest: byRecorder<'room.declareInterest'>(declareInterest),
  withdrawDeclaration: byRecorder<'room.withdrawDeclaration'>(withdrawDeclaration),
  settleQuorum: byRecorder<'room.settleQuorum'>(settleQuorum),
  show,
  unshow,
  hide,
  blank,
  queue,
  showNext,
  setWall,
  takeOver,
  handOver,
  markDone: byRecorder<'room.markDone'>(markDone),
  markNotDone: byRecorder<'room.markNotDone'>(markNotDone),
  decide: byRecorder<'room.decide'>(decide),
  setAgreement: byRecorder<'room.setAgreement'>(setAgreement),
  everyoneAgrees: byRecorder<'room.everyoneAgrees'>(everyoneAgrees),
  unsay: byRecorder<'room.unsay'>(unsay),
  settleSharing: byRecorder<'room.settleSharing'>(settleSharing),
  unsettleSharing: byRecorder<'room.unsettleSharing'>(unsettleSharing),
  confirmReadBack: byRecorder<'room.confirmReadBack'>(confirmReadBack),
  saveAction: byRecorder<'room.saveAction'>(saveAction),
  removeAction: byRecorder<'room.removeAction'>(removeAction),
}
