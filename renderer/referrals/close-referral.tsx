import { useState } from 'react'
import type { Referral, ReferralOutcome } from '../../shared/referrals.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { RadioField, TextArea, TextButton, notify } from '../ui/index.ts'

const outcomes: readonly { readonly id: ReferralOutcome; readonly label: string }[] = [
  { id: 'advised', label: 'Advice was given' },
  { id: 'signposted', label: 'Pointed to someone else' },
  { id: 'withdrawn', label: 'Taken back by whoever sent it' },
]

/** Triage without a case; the reason is kept, and someone tells the referrer. */
export function CloseReferral({ referral }: { readonly referral: Referral }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <TextButton onPress={() => setOpen(true)}>Close without a case</TextButton>
      <CloseDialog referral={referral} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

interface CloseDialogProps {
  readonly referral: Referral
  readonly isOpen: boolean
  readonly onClose: () => void
}

const CloseDialog = ({ referral, isOpen, onClose }: CloseDialogProps) => (
  <FormDialog
    title="Close this referral"
    op="referrals.close"
    initial={{ referralId: referral.id, version: referral.version, reason: '' }}
    save="Close the referral"
    canSave={({ outcome, reason }) => outcome !== undefined && reason.trim() !== ''}
    onSaved={() => notify('Closed. Tell whoever sent it.')}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <RadioField {...field('outcome')} label="How it ended" choices={outcomes} />
        <TextArea
          {...field('reason')}
          label="Why"
          description="The referrer will want to know. A person tells them; Accord sends nothing."
        />
      </>
    )}
  </FormDialog>
)
