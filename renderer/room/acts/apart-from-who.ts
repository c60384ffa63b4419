import { memo } from 'react'
import type { ReactNode } from 'react'
import type { Room } from '../../../shared/room.ts'
import { isSameBut } from '../../form/same-but.ts'

/** What a mark of who is here changes in every case. */
const ofWho = ['attendance', 'attendanceSentences'] as const
type OfWho = (typeof ofWho)[number]
const isOfWho = (name: string): boolean => (ofWho as readonly string[]).includes(name)

/** The room without that. */
export type RoomApart = Omit<Room, OfWho>

/** Drawn again where anything else of the room has changed, and not with every mark of who is here. */
export const apartFromWho = <P extends { readonly room: RoomApart }>(Part: (props: P) => ReactNode) =>
  memo(Part, (before, after) => isSameProps(before, after) && isSameRoom(before, after))

const isSameProps = (before: object, after: object): boolean =>
  isSameBut(before, after, (name) => name === 'room')

interface InRoom {
  readonly room: RoomApart
}

export const isSameRoom = ({ room: before }: InRoom, { room: after }: InRoom): boolean =>
  before === after || isSameBut(before, after, isOfWho)
