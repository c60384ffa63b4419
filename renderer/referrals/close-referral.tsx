import { useState } from 'react'
import type { Referral, ReferralOutcome } from '../../shared/referrals.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog, RadioField, TextArea, TextButton, notify } from '../ui/index.ts'

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
      <Dialog title="Close this referral" isOpen={isOpen} onOpenChange={setOpen} keepOnPressOutside>
        <Form referral={referral} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Form({ referral, onDone }: { readonly referral: Referral; readonly onDone: () => void }) {
  const [outcome, setOutcome] = useState<ReferralOutcome | null>(null)
  const [reason, setReason] = useState('')
  const close = async () => {
    if (outcome === null) return
    const { id: referralId, version } = referral
    const reply = await api.call('referrals.close', { referralId, version, outcome, reason })
    if (!reply.ok) throw new Failure(reply.error)
    notify('Closed. Tell whoever sent it.')
  }
  return (
    <SaveForm
      saveLabel="Close the referral"
      isDisabled={outcome === null || reason.trim() === ''}
      onSave={close}
      onDone={onDone}
    >
      <RadioField label="How it ended" value={outcome} onChange={setOutcome} choices={outcomes} />
      <TextArea
        label="Why"
        description="The referrer will want to know. A person tells them; Accord sends nothing."
        value={reason}
        onChange={setReason}
      />
    </SaveForm>
  )
}
