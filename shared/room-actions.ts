import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { command, drivers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { OptionalLine, Said, Side, Version } from './kernel/text.ts'
import type { RoomItem } from './room.ts'

/** Actions as they are written down in the room; a part of its operations. */
export const actionsInRoom = {
  saveAction: command<RoomItem>()(
    z.strictObject({
      itemId: Id,
      actionId: Id.nullable(),
      version: Version.nullable(),
      text: Said(1000),
      ownerName: OptionalLine(120),
      /** The member who was chosen; null: nobody of the panel. Left out: whoever alone has that name. */
      ownerMemberId: Id.nullable().optional(),
      /** It is the person's own. Left out: as it was, while it has the same owner; else not. */
      ownerIsPerson: z.boolean().optional(),
      side: Side.nullable(),
      dueOn: IsoDate.nullable(),
    }),
    drivers,
    { about: ['actionId', 'itemId'], did: 'Wrote down an action', needs: 'recorder' },
  ),
  removeAction: command<RoomItem>()(z.strictObject({ actionId: Id, version: Version }), drivers, {
    about: 'actionId',
    did: 'Took out an action',
    needs: 'recorder',
  }),
}
