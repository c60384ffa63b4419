import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Room, RoomItem } from '../../shared/room.ts'
import { isCommandOnItsWay } from '../data/api.ts'
import { isToAskAgain } from '../data/follow-changes.ts'
import { queryKeyOf } from '../data/use-op.ts'

/** What the console shows of the room, as it was drawn last. */
export interface Drawn {
  readonly room: Room
  readonly itemId: string | null
  /** False: only that somebody is next. */
  readonly isOpen: boolean
  /** The item's own, once its answer is drawn. */
  readonly roomItem: RoomItem | undefined
}

/** What is drawn is not what the store says, or is about to say: a key that acts on it waits. */
export function isBeingRead(client: QueryClient, { room, itemId, isOpen, roomItem }: Drawn): boolean {
  if (isCommandOnItsWay() || isToAskAgain()) return true
  if (!stands(client, queryKeyOf('room.get', { meetingId: room.meeting.id }), room)) return true
  return isOpen && itemId !== null && !stands(client, queryKeyOf('room.item', { itemId }), roomItem)
}

/** Read to the end, and drawn; or refused, which is said in its place. */
function stands(client: QueryClient, key: QueryKey, drawn: unknown): boolean {
  const state = client.getQueryState(key)
  if (!state || state.fetchStatus !== 'idle') return false
  return state.status === 'error' || (!state.isInvalidated && state.data === drawn)
}
