import { useState } from 'react'
import type { Meeting } from '../../shared/meetings.ts'
import { useMay } from '../data/open-session.ts'
import { ask } from '../data/use-op.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { Button } from '../ui/index.ts'
import { MeetingFields, whenAndWhere } from './meeting-fields.tsx'

/** When and where a meeting that has not begun is held. */
export function ChangeMeeting({ meeting }: { readonly meeting: Meeting }) {
  const [isOpen, setOpen] = useState(false)
  const may = useMay('meetings.update')
  if (!may || (meeting.state !== 'draft' && meeting.state !== 'open')) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>Change when and where</Button>
      {isOpen && <WhenAndWhere meeting={meeting} onClose={() => setOpen(false)} />}
    </>
  )
}

interface WhenAndWhereProps {
  readonly meeting: Meeting
  readonly onClose: () => void
}

function WhenAndWhere({ meeting, onClose }: WhenAndWhereProps) {
  // The version that was seen when it was opened.
  const [{ id: meetingId, version, heldOn, startsAt, finishesAt, place }] = useState(meeting)
  return (
    <FormDialog
      title="When and where"
      schema={whenAndWhere}
      initial={{ heldOn, startsAt, finishesAt: finishesAt ?? undefined, place }}
      send={({ finishesAt: finish = null, ...input }, seen = version) =>
        ask('meetings.update', { ...input, meetingId, version: seen, finishesAt: finish })
      }
      back="Cancel"
      onClose={onClose}
    >
      {({ control }) => <MeetingFields control={control} withoutFinish="Left empty: no finish is planned" />}
    </FormDialog>
  )
}
