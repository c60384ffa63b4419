import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { MeetingFields, whenAndWhere } from '../meetings/meeting-fields.tsx'
import type { WhenInput, WhenOutput } from '../meetings/meeting-fields.tsx'
import { SaveForm } from '../form/save-form.tsx'

interface PlanMeetingProps {
  /** No meeting is planned yet. */
  readonly isFirst: boolean
  readonly onBack: () => void
  /** The draft is made: the case goes on it. */
  readonly onPlanned: (meetingId: string) => Promise<void>
}

/** A draft of a meeting, made where the case is that it is for. */
export function PlanMeeting({ isFirst, onBack, onPlanned }: PlanMeetingProps) {
  const form = useForm<WhenInput, unknown, WhenOutput>({
    resolver: zodResolver(whenAndWhere),
    defaultValues: { heldOn: '', startsAt: '10:00', place: '' },
  })
  const make = formSave(form, async (input) => {
    const reply = await api.call('meetings.create', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
    await onPlanned(reply.value.meeting.id)
  })
  return (
    <SaveForm saveLabel="Plan it, and list the case" onSave={make} onDone={() => undefined} onBack={onBack}>
      {isFirst && <p>No meeting is planned. Plan one: it is a draft, and nobody is told.</p>}
      <MeetingFields control={form.control} withoutFinish="Left empty: after the panel’s usual length" />
    </SaveForm>
  )
}
