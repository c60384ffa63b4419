import { useState } from 'react'
import type { Agenda } from '../../shared/meetings.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Row, SelectField, Stack, TextField } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { LateFields, noLateWords, useLateException } from './late-exception.tsx'
import { lateLead } from './meeting-words.ts'
import { parseMinutes } from './minutes.ts'

interface AddBusinessProps {
  readonly agenda: Agenda
  readonly onClose: () => void
}

/** An item without a case: a break, a report, a guest. */
export function AddBusiness({ agenda, onClose }: AddBusinessProps) {
  const { meeting, sections, isLate } = agenda
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState('5')
  const [sectionId, setSectionId] = useState<string | null>(sections.at(-1)?.id ?? null)
  const [late, setLate] = useState(noLateWords)
  const exception = useLateException(late)
  const add = useCommandOp('meetings.addBusiness')
  const minutes = parseMinutes(typed)
  const isReady = title.trim() !== '' && minutes !== null && (!isLate || exception !== null)
  const submit = async (): Promise<void> => {
    const reply = await add.run({
      meetingId: meeting.id,
      title,
      minutes: minutes ?? 0,
      ...(sectionId !== null && { sectionId }),
      ...(isLate && exception && { exception }),
    })
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
            isDisabled={!isReady}
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
        <TextField
          label="Minutes"
          width="short"
          value={typed}
          onChange={setTyped}
          description="10, 90m, 1.5h or 1:30"
          errorMessage={minutes === null ? 'Write 10, 90m, 1.5h or 1:30' : undefined}
        />
        {sections.length > 0 && (
          <SelectField
            label="Section"
            value={sectionId}
            choices={sections.map((section) => ({ id: section.id, label: section.title }))}
            onChange={setSectionId}
          />
        )}
        {isLate && <LateFields lead={lateLead(agenda)} words={late} onChange={setLate} />}
        {add.error && <Trouble error={add.error} />}
      </Stack>
    </Dialog>
  )
}
