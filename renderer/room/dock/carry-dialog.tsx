import { useState } from 'react'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { AgendaItem } from '../../../shared/meetings.ts'
import type { Room } from '../../../shared/room.ts'
import { Button, Dialog, Row, SelectField, Small, Stack, TextArea, useShortcuts } from '../../ui/index.ts'
import { canStillBeListedFor } from '../../meetings/in-order.ts'
import { Trouble } from '../../form/trouble.tsx'
import { useCommandOp, useQueryOp } from '../../data/use-op.ts'

interface CarryDialogProps {
  readonly room: Room
  readonly item: AgendaItem
  readonly onClose: () => void
  readonly onCarried: () => void
}

/** To a named later meeting, with the reason: nothing is left undecided without one. */
export function CarryDialog({ room, item, onClose, onCarried }: CarryDialogProps) {
  const meetings = useQueryOp('meetings.list', { states: ['draft', 'open'] }).data ?? []
  const from = room.meeting.heldOn
  const later = canStillBeListedFor(meetings, from).filter(({ heldOn }) => heldOn >= from)
  const [toMeetingId, setMeeting] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const carry = useCommandOp('meetings.carry')
  const chosen = toMeetingId ?? later[0]?.id ?? null
  const submit = async (): Promise<void> => {
    if (chosen === null || reason.trim() === '') return
    const reply = await carry.run({ itemId: item.id, version: item.version, toMeetingId: chosen, reason })
    if (!reply.ok) return
    onClose()
    onCarried()
  }
  useShortcuts('Putting it off', {
    'mod+Enter': { label: 'Put this item off', run: () => void submit(), inFields: true, inDialogs: true },
  })
  return (
    <Dialog
      title="Put off to another meeting"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            shortcut="mod+Enter"
            isPending={carry.pending}
            isDisabled={chosen === null || reason.trim() === ''}
            onPress={() => void submit()}
          >
            Put this item off
          </Button>
        </Row>
      }
    >
      <Stack>
        {later.length === 0 && (
          <Small>There is no later meeting yet. Make one under Meetings, then put this item off to it.</Small>
        )}
        {later.length > 0 && (
          <SelectField
            label="To the meeting on"
            value={chosen}
            choices={later.map(({ id, heldOn }) => ({ id, label: longDate(heldOn) }))}
            onChange={setMeeting}
          />
        )}
        <TextArea label="Why" value={reason} onChange={setReason} rows={2} autoFocus />
        {carry.error && <Trouble error={carry.error} />}
      </Stack>
    </Dialog>
  )
}
