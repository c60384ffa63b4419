import { useState } from 'react'
import type { Referral } from '../../shared/referrals.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { useMay } from '../data/open-session.ts'
import { TextArea, TextButton, notify } from '../ui/index.ts'

/** Takes back that a referral is one that was sent before. */
export function UndoSame({ referral }: { readonly referral: Referral }) {
  const [isOpen, setOpen] = useState(false)
  const may = useMay('referrals.undoSame')
  if (!may || referral.sameAs === null) return null
  return (
    <>
      <TextButton onPress={() => setOpen(true)}>Is another one after all</TextButton>
      <UndoDialog referral={referral} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

interface UndoDialogProps {
  readonly referral: Referral
  readonly isOpen: boolean
  readonly onClose: () => void
}

const UndoDialog = ({ referral, isOpen, onClose }: UndoDialogProps) => (
  <FormDialog
    title="Is it another referral after all?"
    op="referrals.undoSame"
    initial={{ referralId: referral.id, version: referral.version, reason: '' }}
    save="They are two"
    canSave={({ reason }) => reason.trim() !== ''}
    onSaved={() => notify('They are two again: it waits.')}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>It waits again, by itself. What was said before stays in its history.</p>
        <TextArea {...field('reason')} label="How you know" />
      </>
    )}
  </FormDialog>
)
