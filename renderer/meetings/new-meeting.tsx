import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { AppError } from '../../shared/reply.ts'
import { showRefusal } from '../form-reply.ts'
import { useGo } from '../navigation.ts'
import { paths } from '../paths.ts'
import { Button, Dialog, Row, Stack } from '../ui/index.ts'
import { Trouble } from '../trouble.tsx'
import { useCommandOp } from '../use-op.ts'
import { MeetingFields, whenAndWhere } from './meeting-fields.tsx'
import type { WhenInput, WhenOutput } from './meeting-fields.tsx'

/** A draft with the panel's standing items; nobody is told. */
export function NewMeeting({ onClose }: { readonly onClose: () => void }) {
  const go = useGo()
  const create = useCommandOp('meetings.create')
  const form = useForm<WhenInput, unknown, WhenOutput>({
    resolver: zodResolver(whenAndWhere),
    defaultValues: { heldOn: '', startsAt: '10:00', place: '' },
  })
  const [left, setLeft] = useState<AppError | null>(null)
  const submit = form.handleSubmit(async (input) => {
    const reply = await create.run(input)
    if (reply.ok) go(paths.agenda(reply.value.meeting.id))
    else setLeft(showRefusal(form, reply.error))
  })
  return (
    <Dialog
      title="New meeting"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isPending={create.pending} onPress={() => void submit()}>
            Make a draft
          </Button>
        </Row>
      }
    >
      <Stack>
        <MeetingFields control={form.control} withoutFinish="Left empty: after the panel’s usual length" />
        {left && <Trouble error={left} />}
      </Stack>
    </Dialog>
  )
}
