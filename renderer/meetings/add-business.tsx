import { useState } from 'react'
import { Trouble } from '../trouble.tsx'
import { Button, Dialog, NumberField, Row, Stack, TextField } from '../ui/index.ts'
import { useCommandOp } from '../use-op.ts'

interface AddBusinessProps {
  readonly meetingId: string
  readonly onClose: () => void
}

/** An item without a case: a break, a report, a guest. */
export function AddBusiness({ meetingId, onClose }: AddBusinessProps) {
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState<number | null>(5)
  const add = useCommandOp('meetings.addBusiness')
  const submit = async (): Promise<void> => {
    const reply = await add.run({ meetingId, title, minutes: minutes ?? 0 })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      title="Add a business item"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={title.trim() === ''}
            isPending={add.pending}
            onPress={() => void submit()}
          >
            Add it
          </Button>
        </Row>
      }
    >
      <Stack>
        <TextField label="What" value={title} onChange={setTitle} autoFocus />
        <NumberField label="Minutes" value={minutes} min={0} max={240} onChange={setMinutes} />
        {add.error && <Trouble error={add.error} />}
      </Stack>
    </Dialog>
  )
}
