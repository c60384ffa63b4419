import type { Case } from '../../shared/cases.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { TextArea, notify } from '../ui/index.ts'

export interface CloseCaseProps {
  readonly one: Case
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Ends the work on a case, with the reason. Everything stays and can be read. */
export const CloseCase = ({ one, isOpen, onClose }: CloseCaseProps) => (
  <FormDialog
    title={`Close ${one.reference}?`}
    op="cases.close"
    initial={{ caseId: one.id, version: one.version, reason: '' }}
    save="Close the case"
    pending="Closing…"
    canSave={({ reason }) => reason.trim() !== ''}
    onSaved={() => notify(`${one.reference} is closed.`)}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>Nothing is removed: the case can still be read, and nothing more can be written in it.</p>
        <TextArea {...field('reason')} label="Why it is closed" autoFocus />
      </>
    )}
  </FormDialog>
)
