import { useState } from 'react'
import type { Room } from '../../../shared/room.ts'
import { Button, Dialog, RadioField, Stack, useShortcuts } from '../../ui/index.ts'
import { AttendanceGrid } from './attendance-grid.tsx'
import { AttendanceSentences } from './attendance-sentences.tsx'
import { InterestForm } from './interest-form.tsx'
import type { ReadInRoom } from '../acts/read-in-room.ts'
import { useRecords } from '../acts/use-records.ts'

type Scope = 'now' | 'item'

interface ItemAttendanceProps {
  readonly room: Room
  readonly roomItem: ReadInRoom
}

/** Who is here for this item: someone comes or goes, someone sits it out. */
export function ItemAttendance({ room, roomItem }: ItemAttendanceProps) {
  const [isOpen, setOpen] = useState(false)
  const [declaring, setDeclaring] = useState<string | null>(null)
  const { item } = roomItem
  const isPast = item.state === 'decided' || item.state === 'carried'
  const [scope, setScope] = useState<Scope>(isPast ? 'item' : 'now')
  const isReadOnly = !useRecords(room) || item.state === 'carried'
  useShortcuts('In the room', { m: { label: 'Who is here for this item', run: () => setOpen(true) } })
  const declare = (memberId: string): void => {
    setOpen(false)
    setDeclaring(memberId)
  }
  return (
    <>
      <Button variant="plain" shortcut="m" onPress={() => setOpen(true)}>
        Who is here
      </Button>
      <Dialog title="Who is here for this item" isOpen={isOpen} onOpenChange={setOpen} size="wide">
        <Stack gap={3}>
          <AttendanceGrid
            room={room}
            itemId={item.id}
            attendance={roomItem.attendance}
            isReadOnly={isReadOnly}
            fromNowOn={scope === 'now' && !isPast}
            onInterest={declare}
            isInDialog
          />
          {!isReadOnly && !isPast && (
            <RadioField
              label="A change counts"
              layout="row"
              value={scope}
              onChange={(next) => setScope(next === 'item' ? 'item' : 'now')}
              choices={[
                { id: 'now', label: 'From now on' },
                { id: 'item', label: 'For this item only' },
              ]}
            />
          )}
          <AttendanceSentences room={room} />
        </Stack>
      </Dialog>
      {declaring !== null && (
        <InterestForm roomItem={roomItem} memberId={declaring} onClose={() => setDeclaring(null)} />
      )}
    </>
  )
}
