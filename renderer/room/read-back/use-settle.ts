import type { Call } from '../../../shared/contract.ts'
import { useCommandOp } from '../../data/use-op.ts'
import { did } from '../acts/acts.ts'
import { run } from '../acts/saving.ts'

type Settled = Omit<Call<'room.settleSharing'>, 'itemId'>

/** Settles what each agency is told, and offers to take it back; answers whether it was done. */
export function useSettle(itemId: string, isFrontLine: boolean) {
  const inRoom = useCommandOp('room.settleSharing')
  const here = useCommandOp('frontLine.settleSharing')
  const send = async ({ decidedBy, reason, packs }: Settled): Promise<boolean> => {
    const reply = isFrontLine
      ? await here.run({ itemId, reason, packs })
      : await inRoom.run({ itemId, decidedBy, reason, packs })
    if (!reply.ok) return false
    const takenBack = { itemId, sides: packs.map(({ side }) => side) }
    const takeBack = (): Promise<boolean> =>
      run(isFrontLine ? 'frontLine.unsettleSharing' : 'room.unsettleSharing', takenBack)
    did({ said: 'What each agency is told is settled', takeBack }, { offer: true })
    return true
  }
  return { run: send, pending: inRoom.pending || here.pending, error: inRoom.error ?? here.error }
}
