import { z } from 'zod'
import { command, drivers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'

/** Who records a meeting; a part of the operations of the room. */
export const recording = {
  /** Records from now on instead of `from`, whom the member saw recording; a handing over in between is a conflict. */
  takeOver: command<null>()(z.strictObject({ meetingId: Id, from: Id.nullable() }), drivers, {
    about: 'meetingId',
    did: 'Took over recording a meeting',
    needs: 'underWay',
  }),
  /** The one who records gives it to another coordinator or chair. */
  handOver: command<null>()(z.strictObject({ meetingId: Id, memberId: Id }), drivers, {
    about: 'memberId',
    did: 'Handed recording a meeting to another member',
    needs: ['underWay', 'recorder'],
  }),
}
