import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { useMay } from '../data/open-session.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Row, SelectField, Small, Stack, TextArea, TextButton, notify } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'

/** Calls a meeting off before it begins. */
export function CancelMeeting({ meeting }: { readonly meeting: Meeting }) {
  const [isOpen, setOpen] = useState(false)
  const mayCancel = useMay('meetings.cancel')
  if (!mayCancel || (meeting.state !== 'draft' && meeting.state !== 'open')) return null
  return (
    <Small as="p">
      <TextButton onPress={() => setOpen(true)}>Cancel this meeting…</TextButton>
      {isOpen && <CancelDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </Small>
  )
}

const back = 'back'

function CancelDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const cancel = useCommandOp('meetings.cancel')
  const [reason, setReason] = useState('')
  const [where, setWhere] = useState<string>(back)
  const submit = async (): Promise<void> => {
    const toMeetingId = where === back ? null : where
    const input = { meetingId: meeting.id, version: meeting.version, reason, toMeetingId }
    if (!(await cancel.run(input)).ok) return
    onClose()
    notify('The meeting is cancelled.')
  }
  return (
    <Dialog
      title={`Cancel the meeting on ${longDate(meeting.heldOn)}?`}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Go back</Button>
          <Button
            variant="primary"
            isPending={cancel.pending}
            isDisabled={reason.trim() === ''}
            onPress={() => void submit()}
          >
            Cancel the meeting
          </Button>
        </Row>
      }
    >
      <Stack>
        <p>Its agenda can still be read. Nobody is told by Accord: save the cancellation and send it.</p>
        <TextArea label="Why" value={reason} onChange={setReason} rows={2} autoFocus />
        <WhereTo meeting={meeting} where={where} onChange={setWhere} />
        {cancel.error && <Trouble error={cancel.error} />}
      </Stack>
    </Dialog>
  )
}

interface WhereToProps {
  readonly meeting: Meeting
  readonly where: string
  readonly onChange: (where: string) => void
}

function WhereTo({ meeting, where, onChange }: WhereToProps) {
  const { data: meetings = [] } = useQueryOp('meetings.list', { states: ['draft', 'open'], kind: 'panel' })
  const place = ({ heldOn, startsAt }: Meeting): string => `${heldOn} ${startsAt}`
  const later = meetings
    .filter((one) => place(one) > place(meeting))
    .toSorted((a, b) => place(a).localeCompare(place(b)))
  const choices = [
    { id: back, label: 'Back to the cases that can be listed' },
    ...later.map((one) => ({ id: one.id, label: `Put off to ${longDate(one.heldOn)}` })),
  ]
  return <SelectField label="Its cases go" value={where} choices={choices} onChange={onChange} />
}
