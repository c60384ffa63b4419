import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import type { Referral } from '../../shared/referrals.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { SaveForm } from '../form/save-form.tsx'
import { useMay } from '../data/open-session.ts'
import { Dialog, RadioField, TextArea, TextButton, notify } from '../ui/index.ts'

export interface SaySameProps {
  readonly referral: Referral
  /** Everything that was sent about the person. */
  readonly all: readonly Referral[]
}

/** Says that a waiting referral is one that the same agency had sent before, under another number or day. */
export function SaySame({ referral, all }: SaySameProps) {
  const [isOpen, setOpen] = useState(false)
  const may = useMay('referrals.saySame')
  const others = all.filter(({ id, side }) => id !== referral.id && side === referral.side)
  if (!may || referral.state !== 'open' || others.length === 0) return null
  return (
    <>
      <TextButton onPress={() => setOpen(true)}>Is one that was sent before</TextButton>
      <Dialog title="Which referral is it?" isOpen={isOpen} onOpenChange={setOpen} keepOnPressOutside>
        <Form referral={referral} others={others} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

interface FormProps {
  readonly referral: Referral
  readonly others: readonly Referral[]
  readonly onDone: () => void
}

function Form({ referral, others, onDone }: FormProps) {
  const [sameAsId, setSameAs] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const save = async () => {
    if (sameAsId === null) return
    const { id: referralId, version } = referral
    const reply = await api.call('referrals.saySame', { referralId, version, sameAsId, reason })
    if (!reply.ok) throw new Failure(reply.error)
    notify('Closed: it is the other one.')
  }
  return (
    <SaveForm
      saveLabel="They are one referral"
      isDisabled={sameAsId === null || reason.trim() === ''}
      onSave={save}
      onDone={onDone}
    >
      <RadioField
        label="It is this one"
        description="The one that waits is closed and kept. An objection to sharing in either stands."
        value={sameAsId}
        onChange={setSameAs}
        choices={others.map((one) => ({
          id: one.id,
          label: [`Sent ${shortDate(one.referredOn)}`, one.sourceId].filter(Boolean).join(', '),
          description: one.reason,
        }))}
      />
      <TextArea label="How you know" value={reason} onChange={setReason} />
    </SaveForm>
  )
}
