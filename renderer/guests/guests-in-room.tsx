import { useState } from 'react'
import type { Room } from '../../shared/room.ts'
import { Button, Eyebrow, keysActHere } from '../ui/index.ts'
import { useRecords } from '../room/acts/use-records.ts'
import { useQueryOp } from '../data/use-op.ts'
import { GuestForm } from './guest-form.tsx'
import { GuestList } from './guest-list.tsx'
import styles from './guests.module.css'

/** Who is in the room for the meeting and no member: not counted, not asked, and signs nothing. */
export function GuestsInRoom({ room }: { readonly room: Room }) {
  const { data: guests = [] } = useQueryOp('guests.list', { meetingId: room.meeting.id })
  const [isAdding, setAdding] = useState(false)
  const canEdit = useRecords(room)
  const ofMeeting = guests.filter(({ itemId }) => itemId === null)
  if (ofMeeting.length === 0 && !canEdit) return null
  return (
    <section className={styles.room} {...keysActHere}>
      <Eyebrow as="h2">Guests, who come once</Eyebrow>
      <GuestList guests={ofMeeting} canEdit={canEdit} isInRoom />
      {canEdit && !isAdding && (
        <div>
          <Button onPress={() => setAdding(true)}>Add a guest</Button>
        </div>
      )}
      {isAdding && (
        <GuestForm
          meetingId={room.meeting.id}
          places={[{ itemId: null, label: 'The whole meeting' }]}
          here
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  )
}
