import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Meeting } from '../../shared/meetings.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { showRefusal } from '../form/form-reply.ts'
import { useMay } from '../data/open-session.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Row, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { MeetingFields, whenAndWhere } from './meeting-fields.tsx'
import type { WhenInput, WhenOutput } from './meeting-fields.tsx'

/** When and where a meeting that has not begun is held. */
export function ChangeMeeting({ meeting }: { readonly meeting: Meeting }) {
  const [isOpen, setOpen] = useState(false)
  const may = useMay('meetings.update')
  if (!may || (meeting.state !== 'draft' && meeting.state !== 'open')) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>Change when and where</Button>
      {isOpen && <Form meeting={meeting} onClose={() => setOpen(false)} />}
    </>
  )
}

function Form({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const update = useCommandOp('meetings.update')
  const [left, setLeft] = useState<AppError | null>(null)
  const { id: meetingId, version, heldOn, startsAt, finishesAt, place } = meeting
  const form = useForm<WhenInput, unknown, WhenOutput>({
    resolver: zodResolver(whenAndWhere),
    defaultValues: { heldOn, startsAt, finishesAt: finishesAt ?? undefined, place },
  })
  const submit = form.handleSubmit(async ({ finishesAt: finish = null, ...input }) => {
    const reply = await update.run({ ...input, meetingId, version, finishesAt: finish })
    if (reply.ok) onClose()
    else setLeft(showRefusal(form, reply.error))
  })
  return (
    <Dialog
      title="When and where"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isPending={update.pending} onPress={() => void submit()}>
            Save
          </Button>
        </Row>
      }
    >
      <Stack>
        <MeetingFields control={form.control} withoutFinish="Left empty: no finish is planned" />
        {left && <Trouble error={left} />}
      </Stack>
    </Dialog>
  )
}
