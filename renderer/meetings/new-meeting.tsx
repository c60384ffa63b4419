import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { Failure } from '../../shared/kernel/reply.ts'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog } from '../ui/index.ts'
import { api } from '../data/api.ts'
import { MeetingFields, whenAndWhere } from './meeting-fields.tsx'
import type { WhenInput, WhenOutput } from './meeting-fields.tsx'

/** A draft with the panel's standing items; nobody is told. */
export function NewMeeting({ onClose }: { readonly onClose: () => void }) {
  const go = useGo()
  const form = useForm<WhenInput, unknown, WhenOutput>({
    resolver: zodResolver(whenAndWhere),
    defaultValues: { heldOn: '', startsAt: '10:00', place: '' },
  })
  const make = formSave(form, async (input) => {
    const reply = await api.call('meetings.create', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
    go(paths.agenda(reply.value.meeting.id))
  })
  return (
    <Dialog title="New meeting" isOpen onOpenChange={(open) => !open && onClose()} keepOnPressOutside>
      <SaveForm saveLabel="Make a draft" onSave={make} onDone={onClose}>
        <MeetingFields control={form.control} withoutFinish="Left empty: after the panel’s usual length" />
      </SaveForm>
    </Dialog>
  )
}
