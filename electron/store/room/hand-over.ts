import { drivers } from '../../../shared/kernel/op.ts'
import { conflict, invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { beginRecording } from '../recording/recorder.ts'
import { changeRoomState, selectRoomState } from '../recording/room-state.ts'
import { selectRecorder } from '../recording/select-recorder.ts'

/** `from` is who the member saw recording: a handing over that came between is not passed over. */
export const takeOver: CommandHandler<'room.takeOver'> = async (tx, { meetingId, from }, context) => {
  const { recorderId } = await selectRoomState(tx, meetingId)
  if (recorderId !== from) throw conflict(await selectRecorder(tx, recorderId))
  await beginRecording(tx, meetingId, context)
  return null
}

export const handOver: CommandHandler<'room.handOver'> = async (tx, { meetingId, memberId }, context) => {
  const next = await tx
    .selectFrom('member')
    .select('id')
    .where('id', '=', memberId)
    .where('active', '=', 1)
    .where('role', 'in', drivers)
    .executeTakeFirst()
  if (!next) throw invalid({ memberId: 'not a coordinator or chair' })
  await changeRoomState(tx, meetingId, { recorderId: memberId }, context)
  return null
}
