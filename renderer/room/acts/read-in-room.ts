import { memo } from 'react'
import type { ReactNode } from 'react'
import type { RoomItem } from '../../../shared/room.ts'
import { isSameBut } from '../../form/same-but.ts'
import { isSameRoom } from './apart-from-who.ts'
import type { RoomApart } from './apart-from-who.ts'

/** What changes with every save of what is written in the dock. */
const written = ['decision', 'agreements', 'actions', 'standing', 'missing'] as const
type Written = (typeof written)[number]
const isWritten = (name: string): boolean => (written as readonly string[]).includes(name)

/** An item without that: what is read of it in the middle. */
export type ReadInRoom = Omit<RoomItem, Written>

interface Read {
  readonly room: RoomApart
  readonly roomItem: ReadInRoom
}

/** Drawn again where something else of the item has changed, and not with every save in the dock. */
export const byWhatIsRead = <P extends Read>(Part: (props: P) => ReactNode) =>
  memo(
    Part,
    (before, after) =>
      isSameBut(before, after, (name) => name === 'room' || name === 'roomItem') &&
      isSameRoom(before, after) &&
      isSameBut(before.roomItem, after.roomItem, isWritten),
  )
