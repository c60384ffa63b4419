import { z } from 'zod'
import { command, drivers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { Said, Side } from './kernel/text.ts'
import type { RoomItem } from './room.ts'

/** What each agency is told, settled at the read-back; a part of the operations of the room. */
export const sharingInRoom = {
  /**
   * What a named person, who is here, decided about telling each agency: one reason for all that is given. It is asked
   * about again at the release only where an objection came or changed after it.
   */
  settleSharing: command<RoomItem>()(
    z.strictObject({
      itemId: Id,
      decidedBy: Id,
      reason: Said(2000),
      packs: z
        .array(z.strictObject({ side: Side, share: z.boolean() }))
        .min(1)
        .max(2),
    }),
    drivers,
    { about: 'itemId', did: 'Said at the read-back what an agency is told', needs: 'recorder' },
  ),
  /** Settled by mistake: it stands as it did before anybody decided. */
  unsettleSharing: command<RoomItem>()(
    z.strictObject({ itemId: Id, sides: z.array(Side).min(1).max(2) }),
    drivers,
    { about: 'itemId', did: 'Took back what was said about telling an agency', needs: 'recorder' },
  ),
}
