import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { command, drivers, everyone, query } from './kernel/op.ts'
import { Line, OptionalLine, Side, Version } from './kernel/text.ts'

/** `guest` comes once, for whatever reason; the others come with one person, for their item. */
export const guestParts = [
  'person',
  'carer',
  'advocate',
  'broker',
  'peer_supporter',
  'interpreter',
  'guest',
] as const
export type GuestPart = (typeof guestParts)[number]

/** In the room and no member: no sign-in, no vote, not counted for a quorum, and signs nothing. */
export interface Guest {
  readonly id: string
  readonly meetingId: string
  /** Null: comes for the meeting as a whole. */
  readonly itemId: string | null
  readonly part: GuestPart
  readonly name: string
  /** Role or organisation, as people say it; may be empty. */
  readonly title: string
  readonly side: Side | null
  /** For the register of who comes; empty where nobody said. */
  readonly discipline: string
  /** In the room; of one who is only expected, not yet. */
  readonly here: boolean
  /** Items that came up while they were there. */
  readonly itemIds: readonly string[]
  readonly version: number
}

/** Whether somebody is there for an item: while it waits, whoever is in the room will be. */
export const isThereFor = (
  { itemId, itemIds, here }: Guest,
  item: { readonly id: string; readonly state: string },
): boolean => {
  if (itemId !== null) return itemId === item.id && here
  return itemIds.includes(item.id) || (item.state === 'waiting' && here)
}

export const guests = {
  /** In the order in which they were written down. */
  list: query<readonly Guest[]>()(z.strictObject({ meetingId: Id }), everyone),
  /** One line: a name, and what they are. `here` false: expected, and not in the room yet. */
  add: command<readonly Guest[]>()(
    z.strictObject({
      meetingId: Id,
      itemId: Id.nullable().default(null),
      part: z.enum(guestParts).default('guest'),
      name: Line(120),
      title: OptionalLine(200).default(''),
      side: Side.nullable().default(null),
      discipline: OptionalLine(60).default(''),
      here: z.boolean().default(true),
    }),
    drivers,
    {
      about: ['itemId', 'meetingId'],
      did: 'Wrote down a guest or somebody who comes with a person',
      needs: 'recorder',
    },
  ),
  /** Comes or goes. `itemId`: for that item only, of one who comes for the meeting; null: from now on. */
  mark: command<readonly Guest[]>()(
    z.strictObject({ guestId: Id, version: Version, itemId: Id.nullable().default(null), here: z.boolean() }),
    drivers,
    { about: 'guestId', did: 'Recorded whether a guest is there', needs: 'recorder' },
  ),
  /** Written down by mistake; what it said stays in history. */
  remove: command<readonly Guest[]>()(z.strictObject({ guestId: Id, version: Version }), drivers, {
    about: 'guestId',
    did: 'Took out a guest',
    needs: 'recorder',
  }),
}
