import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { AgendaItem } from '../../shared/meetings.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Row, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { LateFields, useLateException } from './late-exception.tsx'
import { lateTitle } from './late-mark.tsx'

export interface ExceptLateProps {
  readonly item: AgendaItem
  readonly onClose: () => void
}

/** The chair's leave, given after the fact: for papers that changed, or said better than before. */
export function ExceptLate({ item, onClose }: ExceptLateProps) {
  const [words, setWords] = useState({ reason: item.lateReason, chairId: null as string | null })
  const exception = useLateException(words)
  const except = useCommandOp('meetings.exceptLate')
  const save = async (): Promise<void> => {
    if (!exception) return
    const reply = await except.run({ itemId: item.id, version: item.version, exception })
    if (reply.ok) onClose()
  }
  const lead =
    item.papersChangedOn === null
      ? 'It was added after the panel’s time limit.'
      : `Its papers changed on ${longDate(item.papersChangedOn)}, after they were due.`
  return (
    <Dialog
      title={`${lateTitle(item) ?? 'Late'}: ${item.personName ?? item.title}`}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={exception === null}
            isPending={except.pending}
            onPress={() => void save()}
          >
            Record the chair’s leave
          </Button>
        </Row>
      }
    >
      <Stack>
        <LateFields lead={lead} words={words} onChange={setWords} autoFocus />
        {except.error && <Trouble error={except.error} />}
      </Stack>
    </Dialog>
  )
}
