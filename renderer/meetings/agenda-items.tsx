import { useState } from 'react'
import type { Agenda, AgendaItem } from '../../shared/meetings.ts'
import { describeError } from '../describe-error.ts'
import { ReorderList, Stack, TextButton, notify } from '../ui/index.ts'
import { useCommandOp } from '../use-op.ts'
import { AddBusiness } from './add-business.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { movedItem } from './moved-item.ts'

interface AgendaItemsProps {
  readonly agenda: Agenda
  readonly canEdit: boolean
}

const nameOf = (item: AgendaItem): string => item.personName ?? item.title

/** The items in order; moved by dragging, by Alt ↑ ↓, or with the arrows in each row. */
export function AgendaItems({ agenda, canEdit }: AgendaItemsProps) {
  const move = useCommandOp('meetings.moveItem')
  const [isAdding, setAdding] = useState(false)
  const reorder = async (after: readonly AgendaItem[]): Promise<void> => {
    const moved = movedItem(agenda.items, after)
    if (!moved) return
    const reply = await move.run(moved)
    if (!reply.ok) notify(describeError(reply.error).title)
  }
  if (!canEdit) {
    return (
      <ol>
        {agenda.items.map((item) => (
          <li key={item.id}>
            <AgendaRow agenda={agenda} item={item} canEdit={false} />
          </li>
        ))}
      </ol>
    )
  }
  return (
    <Stack>
      <ReorderList
        label="Running order"
        items={agenda.items}
        itemKey={(item) => item.id}
        itemName={nameOf}
        onReorder={(after) => void reorder(after)}
      >
        {(item) => <AgendaRow agenda={agenda} item={item} canEdit />}
      </ReorderList>
      <TextButton onPress={() => setAdding(true)}>Add a business item</TextButton>
      {isAdding && <AddBusiness meetingId={agenda.meeting.id} onClose={() => setAdding(false)} />}
    </Stack>
  )
}
