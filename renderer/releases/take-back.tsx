import type { Delivery } from '../../shared/deliveries.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { TextArea } from '../ui/index.ts'
import { deliveryWords } from './delivery-words.ts'

interface TakeBackProps {
  readonly meetingId: string
  readonly delivery: Delivery
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Said by mistake: it stays to be read, struck through, with why. */
export const TakeBack = ({ meetingId, delivery, isOpen, onClose }: TakeBackProps) => (
  <FormDialog
    title={delivery.step === 'sent' ? 'They were not sent?' : 'They do not have them?'}
    op="releases.takeBack"
    initial={{ meetingId, deliveryId: delivery.id, reason: '' }}
    save="Take it back"
    canSave={({ reason }) => reason.trim() !== ''}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>{deliveryWords(delivery)}</p>
        <p>It stays on this page, struck through, with your reason.</p>
        <TextArea {...field('reason')} label="Why it does not hold" rows={2} autoFocus />
      </>
    )}
  </FormDialog>
)
