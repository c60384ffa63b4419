import { FormDialog } from '../form/form-dialog.tsx'
import { TextArea } from '../ui/index.ts'

interface CallOffProps {
  readonly recallId: string
  readonly onClose: () => void
}

/** Nothing was wrong after all. */
export const CallOff = ({ recallId, onClose }: CallOffProps) => (
  <FormDialog
    title="Call the recall off"
    op="recalls.callOff"
    initial={{ recallId, reason: '' }}
    save="Call it off"
    canSave={({ reason }) => reason.trim() !== ''}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>
          The mark goes, and what it held back may leave again. Whoever was sent a notice has to be told by
          you. The recall stays to be read, with your reason.
        </p>
        <TextArea {...field('reason')} label="Why nothing was wrong" rows={3} autoFocus />
      </>
    )}
  </FormDialog>
)
