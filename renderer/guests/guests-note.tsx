import { useState } from 'react'
import type { Agenda } from '../../shared/meetings.ts'
import { useMay } from '../data/open-session.ts'
import { MarginNote, Small, TextButton } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { GuestForm } from './guest-form.tsx'
import { GuestList } from './guest-list.tsx'

/** Who comes once, written down before the day. */
export function GuestsNote({ agenda: { meeting, items } }: { readonly agenda: Agenda }) {
  const { data: guests = [] } = useQueryOp('guests.list', { meetingId: meeting.id })
  const [isAdding, setAdding] = useState(false)
  const may = useMay('guests.add')
  const canEdit = may && (meeting.state === 'draft' || meeting.state === 'open')
  if (meeting.kind !== 'panel' || (guests.length === 0 && !canEdit)) return null
  const positionOf = (itemId: string | null) => items.find(({ id }) => id === itemId)?.position
  return (
    <MarginNote title="Guests">
      <GuestList
        guests={guests}
        canEdit={canEdit}
        isInRoom={false}
        placeOf={({ itemId }) => (itemId === null ? '' : `item ${positionOf(itemId)}`)}
      />
      {canEdit && !isAdding && (
        <Small as="p">
          <TextButton onPress={() => setAdding(true)}>Add a guest who comes once</TextButton>
        </Small>
      )}
      {isAdding && (
        <GuestForm
          meetingId={meeting.id}
          places={[
            { itemId: null, label: 'The whole meeting' },
            ...items.map(({ id, position, title, personShort }) => ({
              itemId: id,
              label: `Item ${position}: ${personShort ?? title}`,
            })),
          ]}
          here={false}
          onClose={() => setAdding(false)}
        />
      )}
    </MarginNote>
  )
}
