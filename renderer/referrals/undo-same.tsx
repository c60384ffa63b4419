import { useState } from 'react'
import type { Referral } from '../../shared/referrals.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { SaveForm } from '../form/save-form.tsx'
import { useMay } from '../data/open-session.ts'
import { Dialog, TextArea, TextButton, notify } from '../ui/index.ts'

/** Takes back that a referral is one that was sent before. */
export function UndoSame({ referral }: { readonly referral: Referral }) {
  const [isOpen, setOpen] = useState(false)
  const may = useMay('referrals.undoSame')
  if (!may || referral.sameAs === null) return null
  return (
    <>
      <TextButton onPress={() => setOpen(true)}>Is another one after all</TextButton>
      <Dialog
        title="Is it another referral after all?"
        isOpen={isOpen}
        onOpenChange={setOpen}
        keepOnPressOutside
      >
        <Form referral={referral} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Form({ referral, onDone }: { readonly referral: Referral; readonly onDone: () => void }) {
  const [reason, setReason] = useState('')
  const save = async () => {
    const { id: referralId, version } = referral
    const reply = await api.call('referrals.undoSame', { referralId, version, reason })
    if (!reply.ok) throw new Failure(reply.error)
    notify('They are two again: it waits.')
  }
  return (
    <SaveForm saveLabel="They are two" isDisabled={reason.trim() === ''} onSave={save} onDone={onDone}>
      <p>It waits again, by itself. What was said before stays in its history.</p>
      <TextArea label="How you know" value={reason} onChange={setReason} />
    </SaveForm>
  )
}
