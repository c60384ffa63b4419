import { useState } from 'react'
import { Answer } from '../answer.tsx'
import { useQueryOp } from '../use-op.ts'
import { firstToOpen } from './order.ts'
import { RoomFrame } from './room-frame.tsx'

/** The console of a meeting in progress, for whoever drives. */
export function RoomPage({ meetingId }: { readonly meetingId: string }) {
  const query = useQueryOp('room.get', { meetingId })
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Answer query={query} waiting="Opening the room…">
      {(room) => (
        <RoomFrame
          room={room}
          itemId={chosen ?? firstToOpen(room.items, room.shownItemId)}
          onChoose={setChosen}
        />
      )}
    </Answer>
  )
}
