import { useState } from 'react'
import { addDays, longDate } from '../../shared/kernel/dates.ts'
import type { ClosingCheck, OpenItem } from '../../shared/closing.ts'
import type { Room } from '../../shared/room.ts'
import { Trouble } from '../form/trouble.tsx'
import { plural } from '../words/time-words.ts'
import {
  Button,
  DateField,
  Row,
  SelectField,
  Small,
  Stack,
  TextArea,
  TextField,
  announce,
} from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { itemName, usualReasons } from './end-words.ts'

interface CarryTogetherProps {
  readonly room: Room
  readonly check: ClosingCheck
  readonly items: readonly OpenItem[]
  readonly onDone: () => void
}

const newMeeting = 'new'

/** To a named later meeting, with one reason; where there is none yet it is made here. */
export function CarryTogether({ room, check, items, onDone }: CarryTogetherProps) {
  const { meeting } = room
  const [to, setTo] = useState<string>(check.later[0]?.id ?? newMeeting)
  const [heldOn, setHeldOn] = useState<string | null>(addDays(meeting.heldOn, 28))
  const [startsAt, setStartsAt] = useState(meeting.startsAt)
  const [reason, setReason] = useState(usualReasons[items[0]?.end ?? 'undecided'])
  const carry = useCommandOp('closing.carry')
  const isNew = to === newMeeting
  const submit = async (): Promise<void> => {
    if (isNew && heldOn === null) return
    const reply = await carry.run({
      meetingId: meeting.id,
      items: items.map(({ item }) => ({ itemId: item.id, version: item.version })),
      to: isNew ? { heldOn: heldOn ?? '', startsAt, place: meeting.place } : { meetingId: to },
      reason,
    })
    if (!reply.ok) return
    announce(`${plural(items.length, 'item')} put off`)
    onDone()
  }
  const first = items[0]
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack>
        <p>
          <b>{items.length === 1 && first ? itemName(first) : `${items.length} items`}</b>{' '}
          {items.length > 1 && <Small>{items.map(({ item }) => item.position).join(', ')}</Small>}
        </p>
        <SelectField
          label="To the meeting on"
          value={to}
          choices={[
            ...check.later.map((one) => ({ id: one.id, label: `${longDate(one.heldOn)}, ${one.startsAt}` })),
            { id: newMeeting, label: 'A new meeting' },
          ]}
          onChange={setTo}
        />
        {isNew && (
          <Row align="end" gap={4}>
            <DateField
              label="Held on"
              value={heldOn}
              min={addDays(meeting.heldOn, 1)}
              onChange={setHeldOn}
              description="A draft with the panel’s standing items"
            />
            <TextField label="Starts at" width="short" value={startsAt} onChange={setStartsAt} />
          </Row>
        )}
        <TextArea label="Why" value={reason} onChange={setReason} rows={2} autoFocus maxLength={2000} />
        {carry.error && <Trouble error={carry.error} />}
        <Row justify="end">
          <Button onPress={onDone}>Back</Button>
          <Button
            type="submit"
            variant="primary"
            isPending={carry.pending}
            isDisabled={reason.trim() === '' || (isNew && heldOn === null)}
          >
            Put off {plural(items.length, 'item')}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
