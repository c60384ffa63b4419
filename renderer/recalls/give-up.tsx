import { holderWords } from '../../shared/recall-words.ts'
import type { RecallHolder } from '../../shared/recalls.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { TextArea } from '../ui/index.ts'

interface GiveUpProps {
  readonly holder: RecallHolder
  readonly onClose: () => void
}

/** It cannot be found: whoever closes it does so in their own name, with why. */
export const GiveUp = ({ holder, onClose }: GiveUpProps) => (
  <FormDialog
    title={`Close without it: ${holderWords(holder)}`}
    op="recalls.giveUp"
    initial={{ holderId: holder.id, version: holder.version, reason: '' }}
    save="Close it"
    canSave={({ reason }) => reason.trim() !== ''}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>
          The copy stays out, and nobody is asked for it any more. It is closed in your name. A copy that is
          lost may be a personal-data breach: whether it was assessed is recorded on this page.
        </p>
        <TextArea {...field('reason')} label="Why nothing more can be done" rows={3} autoFocus />
      </>
    )}
  </FormDialog>
)
