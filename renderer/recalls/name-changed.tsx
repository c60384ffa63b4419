import { FormDialog } from '../form/form-dialog.tsx'
import { TextArea } from '../ui/index.ts'

interface NameChangedProps {
  readonly caseId: string
  readonly onClose: () => void
}

/** A marriage, a deed poll: the copies said what was right then, and a named person leaves them as they are. */
export const NameChanged = ({ caseId, onClose }: NameChangedProps) => (
  <FormDialog
    title="The name has only changed"
    op="recalls.nameChanged"
    initial={{ caseId, reason: '' }}
    save="Leave them as they are"
    canSave={({ reason }) => reason.trim() !== ''}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>
          The copies stay where they are, with the name that was right when they left. It is decided in your
          name, and stays to be read on the case. They can be called back later all the same.
        </p>
        <TextArea {...field('reason')} label="How you know that it was right" rows={3} autoFocus />
      </>
    )}
  </FormDialog>
)
