import { memo, useCallback, useState } from 'react'
import { Button, Dialog, RadioField, Stack, useShortcuts } from '../../ui/index.ts'
import { AttendanceGrid } from './attendance-grid.tsx'
import { AttendanceSentences } from './attendance-sentences.tsx'
import { InterestForm } from './interest-form.tsx'
import type { RoomApart } from '../acts/apart-from-who.ts'
import type { ReadInRoom } from '../acts/read-in-room.ts'
import { useRecords } from '../acts/use-records.ts'

type Scope = 'now' | 'item'
const scopes: readonly { readonly id: Scope; readonly label: string }[] = [
  { id: 'now', label: 'From now on' },
  { id: 'item', label: 'For this item only' },
]
const [Sentences, Opener] = [memo(AttendanceSentences), memo(Button)]

interface ScopesProps {
  readonly scope: Scope
  readonly setScope: (scope: Scope) => void
}

const Scopes = memo(({ scope, setScope }: ScopesProps) => (
  <RadioField label="A change counts" layout="row" value={scope} onChange={setScope} choices={scopes} />
))

interface ItemAttendanceProps {
  readonly room: RoomApart
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
  const open = useCallback(() => setOpen(true), [])
  useShortcuts('In the room', { m: { label: 'Who is here for this item', run: open } })
  const declare = (memberId: string): void => {
    setOpen(false)
    setDeclaring(memberId)
  }
  return (
    <>
      <Opener variant="plain" shortcut="m" onPress={open}>
        Who is here
      </Opener>
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
          {!isReadOnly && !isPast && <Scopes scope={scope} setScope={setScope} />}
          <Sentences meetingId={room.meeting.id} />
        </Stack>
      </Dialog>
      {declaring !== null && (
        <InterestForm roomItem={roomItem} memberId={declaring} onClose={() => setDeclaring(null)} />
      )}
    </>
  )
}
