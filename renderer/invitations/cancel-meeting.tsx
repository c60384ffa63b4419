import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { useMay } from '../data/open-session.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { SelectField, Small, TextArea, TextButton, notify } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'

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

interface CancelDialogProps {
  readonly meeting: Meeting
  readonly onClose: () => void
}

const CancelDialog = ({ meeting, onClose }: CancelDialogProps) => (
  <FormDialog
    title={`Cancel the meeting on ${longDate(meeting.heldOn)}?`}
    op="meetings.cancel"
    initial={{ meetingId: meeting.id, version: meeting.version, reason: '', toMeetingId: null }}
    save="Cancel the meeting"
    canSave={({ reason }) => reason.trim() !== ''}
    onSaved={() => notify('The meeting is cancelled.')}
    onClose={onClose}
  >
    {({ field, values, set }) => (
      <>
        <p>Its agenda can still be read. Nobody is told by Accord: save the cancellation and send it.</p>
        <TextArea {...field('reason')} label="Why" rows={2} autoFocus />
        <WhereTo
          meeting={meeting}
          where={values.toMeetingId ?? back}
          onChange={(where) => set('toMeetingId', where === back ? null : where)}
        />
      </>
    )}
  </FormDialog>
)

interface WhereToProps {
  readonly meeting: Meeting
  readonly where: string
  readonly onChange: (where: string) => void
}

function WhereTo({ meeting, where, onChange }: WhereToProps) {
  const { data: meetings = [] } = useQueryOp('meetings.list', {
    states: ['draft', 'open'],
    kind: 'panel',
    ...(meeting.panelId !== null && { panelId: meeting.panelId }),
  })
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
