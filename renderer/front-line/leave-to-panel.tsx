import { useState } from 'react'
import { Trouble } from '../form/trouble.tsx'
import { Button, CheckField, Dialog, Row, Stack, TextArea } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'

interface LeaveToPanelProps {
  readonly itemId: string
  readonly onClose: () => void
}

/** Not decided here, with the reason, which becomes why it is at panel. */
export function LeaveToPanel({ itemId, onClose }: LeaveToPanelProps) {
  const [reason, setReason] = useState('')
  const [disagreement, setDisagreement] = useState(false)
  const leave = useCommandOp('frontLine.leave')
  const submit = async (): Promise<void> => {
    const reply = await leave.run({ itemId, reason, disagreement })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      title="Leave it to the panel"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Go back</Button>
          <Button
            variant="primary"
            isDisabled={reason.trim() === ''}
            isPending={leave.pending}
            onPress={() => void submit()}
          >
            Leave it to the panel
          </Button>
        </Row>
      }
    >
      <Stack>
        <p>Nothing is decided. The case can be listed for a meeting, with your reason.</p>
        <TextArea label="Why the panel" value={reason} onChange={setReason} rows={3} autoFocus />
        <CheckField label="The two do not agree" value={disagreement} onChange={setDisagreement} />
        {leave.error && <Trouble error={leave.error} />}
      </Stack>
    </Dialog>
  )
}
