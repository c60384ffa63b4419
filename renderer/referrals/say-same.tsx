import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import type { Referral } from '../../shared/referrals.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { useMay } from '../data/open-session.ts'
import { RadioField, TextArea, TextButton, notify } from '../ui/index.ts'

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
      {isOpen && <WhichDialog referral={referral} others={others} onClose={() => setOpen(false)} />}
    </>
  )
}

interface WhichDialogProps {
  readonly referral: Referral
  readonly others: readonly Referral[]
  readonly onClose: () => void
}

const WhichDialog = ({ referral, others, onClose }: WhichDialogProps) => (
  <FormDialog
    title="Which referral is it?"
    op="referrals.saySame"
    initial={{ referralId: referral.id, version: referral.version, reason: '' }}
    save="They are one referral"
    canSave={({ sameAsId, reason }) => sameAsId !== undefined && reason.trim() !== ''}
    onSaved={() => notify('Closed: it is the other one.')}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <RadioField
          {...field('sameAsId')}
          label="It is this one"
          description="The one that waits is closed and kept. An objection to sharing in either stands."
          choices={others.map((one) => ({
            id: one.id,
            label: [`Sent ${shortDate(one.referredOn)}`, one.sourceId].filter(Boolean).join(', '),
            description: one.reason,
          }))}
        />
        <TextArea {...field('reason')} label="How you know" />
      </>
    )}
  </FormDialog>
)
