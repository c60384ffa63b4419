import { useState } from 'react'
import type { Room, RoomItem } from '../../shared/room.ts'
import { Button, Dialog, useShortcuts } from '../ui/index.ts'
import { AttendanceGrid } from './attendance-grid.tsx'
import { useRecords } from './use-records.ts'

/** Who is here for this item: someone leaves, someone sits it out. */
export function ItemAttendance({ room, roomItem }: { readonly room: Room; readonly roomItem: RoomItem }) {
  const [isOpen, setOpen] = useState(false)
  const isReadOnly = !useRecords(room)
  useShortcuts('In the room', { m: { label: 'Who is here for this item', run: () => setOpen(true) } })
  return (
    <>
      <Button variant="plain" shortcut="m" onPress={() => setOpen(true)}>
        Who is here
      </Button>
      <Dialog title="Who is here for this item" isOpen={isOpen} onOpenChange={setOpen} size="wide">
        <AttendanceGrid
          room={room}
          itemId={roomItem.item.id}
          attendance={roomItem.attendance}
          isReadOnly={isReadOnly}
        />
      </Dialog>
    </>
  )
}
