import { useState } from 'react'
import type { Delivery } from '../../shared/deliveries.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Row, Stack, TextArea } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { deliveryWords } from './delivery-words.ts'

interface TakeBackProps {
  readonly meetingId: string
  readonly delivery: Delivery
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Said by mistake: it stays to be read, struck through, with why. */
export function TakeBack({ meetingId, delivery, isOpen, onClose }: TakeBackProps) {
  const [reason, setReason] = useState('')
  const takeBack = useCommandOp('releases.takeBack')
  const submit = async (): Promise<void> => {
    const reply = await takeBack.run({ meetingId, deliveryId: delivery.id, reason })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      title={delivery.step === 'sent' ? 'They were not sent?' : 'They do not have them?'}
      isOpen={isOpen}
      onOpenChange={onClose}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Go back</Button>
          <Button
            variant="primary"
            isPending={takeBack.pending}
            isDisabled={reason.trim() === ''}
            onPress={() => void submit()}
          >
            Take it back
          </Button>
        </Row>
      }
    >
      <Stack>
        <p>{deliveryWords(delivery)}</p>
        <p>It stays on this page, struck through, with your reason.</p>
        <TextArea label="Why it does not hold" value={reason} onChange={setReason} rows={2} autoFocus />
        {takeBack.error && <Trouble error={takeBack.error} />}
      </Stack>
    </Dialog>
  )
}
