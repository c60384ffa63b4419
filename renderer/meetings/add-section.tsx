import { useState } from 'react'
import { sectionHoldsWords } from './meeting-words.ts'
import { SectionHolds } from '../../shared/panels.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, RadioField, Row, Stack, TextField } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'

export interface AddSectionProps {
  readonly meetingId: string
  readonly onClose: () => void
}

const choices = SectionHolds.options.map((id) => ({ id, label: sectionHoldsWords[id] }))

/** A heading at the end of the agenda; items are moved under it. */
export function AddSection({ meetingId, onClose }: AddSectionProps) {
  const [title, setTitle] = useState('')
  const [holds, setHolds] = useState<SectionHolds>('cases')
  const add = useCommandOp('meetings.addSection')
  const submit = async (): Promise<void> => {
    const reply = await add.run({ meetingId, title, holds })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      title="Add a section"
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
        <TextField label="Title" value={title} onChange={setTitle} maxLength={120} autoFocus />
        <RadioField label="What it is for" value={holds} choices={choices} onChange={setHolds} />
        {add.error && <Trouble error={add.error} />}
      </Stack>
    </Dialog>
  )
}
