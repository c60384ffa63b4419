import { isThereFor } from '../../../shared/guests.ts'
import type { Guest } from '../../../shared/guests.ts'
import type { RecordOther } from '../../../shared/record-others.ts'
import { othersOf } from '../records/others-present.ts'
import type { Row } from '../kernel/schema.ts'

/** A record says who was there for its case. Business stands before whoever was in the room at any time. */
export function othersAt(
  item: Row<'agendaItem'>,
  guests: readonly Guest[],
  isFrozen: boolean,
): readonly RecordOther[] {
  if (isFrozen || item.state === 'waiting') return []
  const there = guests.filter((guest) =>
    item.kind === 'business' ? wasInRoom(guest, item) : isThereFor(guest, item),
  )
  return othersOf(there)
}

const wasInRoom = (guest: Guest, item: Row<'agendaItem'>): boolean =>
  isThereFor(guest, item) || (guest.itemId === null && (guest.here || guest.itemIds.length > 0))
