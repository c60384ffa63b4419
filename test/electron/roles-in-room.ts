import type { OpName } from '../../shared/contract.ts'
import type { Role } from '../../shared/op.ts'

const everyone: readonly Role[] = ['coordinator', 'chair', 'member', 'signatory', 'observer']
const drivers: readonly Role[] = ['coordinator', 'chair']

/** What is done in the room: part of the table in roles.test.ts, and as binding. */
export const inRoom = {
  'room.get': everyone,
  'room.item': everyone,
  'room.wall': everyone,
  'room.setAttendance': drivers,
  'room.lastTime': everyone,
  'room.markAll': drivers,
  'guests.list': everyone,
  'guests.add': drivers,
  'guests.mark': drivers,
  'guests.remove': drivers,
  'room.declareInterest': drivers,
  'room.withdrawDeclaration': drivers,
  'room.settleQuorum': drivers,
  'room.settleSharing': drivers,
  'room.unsettleSharing': drivers,
  'room.show': drivers,
  'room.unshow': drivers,
  'room.hide': drivers,
  'room.preview': everyone,
  'room.blank': everyone,
  'room.queue': drivers,
  'room.showNext': drivers,
  'room.setWall': drivers,
  'room.takeOver': drivers,
  'room.handOver': drivers,
  'room.markDone': drivers,
  'room.markNotDone': drivers,
  'room.decide': drivers,
  'room.setAgreement': drivers,
  'room.everyoneAgrees': drivers,
  'room.unsay': drivers,
  'room.confirmReadBack': drivers,
  'room.saveAction': drivers,
  'room.removeAction': drivers,
  'room.openSharedScreen': drivers,
  'room.closeSharedScreen': drivers,
  'room.sharedScreen': everyone,
  'room.dismissNotice': everyone,
  'room.keepPlace': everyone,
  'room.place': everyone,
} satisfies Partial<Record<OpName, readonly Role[]>>
