import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { meetings as meetingOps } from '../../shared/meetings.ts'
import { Bound } from '../bound.tsx'
import { showRefusal } from '../form-reply.ts'
import { useGo } from '../navigation.ts'
import { paths } from '../paths.ts'
import { Button, DateField, Dialog, Row, Stack, TextField } from '../ui/index.ts'
import { useCommandOp } from '../use-op.ts'

const schema = meetingOps.create.input
type Fields = z.input<typeof schema>

/** A draft with the panel's standing items; nobody is told. */
export function NewMeeting({ onClose }: { readonly onClose: () => void }) {
  const go = useGo()
  const create = useCommandOp('meetings.create')
  const form = useForm<Fields, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { heldOn: '', startsAt: '10:00', place: '' },
  })
  const submit = form.handleSubmit(async (input) => {
    const reply = await create.run(input)
    if (reply.ok) go(paths.agenda(reply.value.meeting.id))
    else showRefusal(form, reply.error)
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
        <Bound control={form.control} name="heldOn">
          {(field) => (
            <DateField
              {...field}
              value={field.value === '' ? null : field.value}
              onChange={(value) => field.onChange(value ?? '')}
              label="Held on"
              autoFocus
            />
          )}
        </Bound>
        <Bound control={form.control} name="startsAt">
          {(field) => (
            <TextField {...field} label="Starts at" width="short" description="24-hour time, such as 10:00" />
          )}
        </Bound>
        <Bound control={form.control} name="place">
          {(field) => <TextField {...field} value={field.value ?? ''} label="Place" isOptional />}
        </Bound>
      </Stack>
    </Dialog>
  )
}
