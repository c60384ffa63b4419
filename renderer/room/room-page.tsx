import { useState } from 'react'
import type { Room } from '../../shared/room.ts'
import type { RoomPlace } from '../../shared/shared-screen.ts'
import { Answer } from '../form/answer.tsx'
import { Waiting } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { firstToOpen } from './acts/order.ts'
import { RoomFrame } from './room-frame.tsx'
import { useLastPlace } from './use-place.ts'

/** The console of a meeting in progress, for whoever drives. */
export function RoomPage({ meetingId }: { readonly meetingId: string }) {
  const query = useQueryOp('room.get', { meetingId })
  const place = useLastPlace(meetingId)
  if (place === undefined) return <Waiting>Opening the room…</Waiting>
  return (
    <Answer query={query} waiting="Opening the room…">
      {(room) => <Selected key={room.meeting.id} room={room} place={place} />}
    </Answer>
  )
}

interface SelectedProps {
  readonly room: Room
  readonly place: RoomPlace | null
}

/** What is selected on the console: what was, when the window had to come up again. */
function Selected({ room, place }: SelectedProps) {
  const wasThere = room.items.some(({ id }) => id === place?.itemId) ? place?.itemId : null
  const [chosen, setChosen] = useState<string | null>(wasThere ?? null)
  return (
    <RoomFrame
      room={room}
      place={place}
      itemId={chosen ?? firstToOpen(room.items, room.shownItemId)}
      onChoose={setChosen}
    />
  )
}
