import type { Case } from '../../shared/cases.ts'
import { useQueryOp } from '../data/use-op.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { dueInShort } from '../reviews/due/review-words.ts'
import { TextArea, notify } from '../ui/index.ts'

export interface CloseCaseProps {
  readonly one: Case
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Ends the work on a case, with the reason; what becomes of reviews that are still due. Everything stays and can be read. */
export function CloseCase({ one, isOpen, onClose }: CloseCaseProps) {
  const reviews = useQueryOp('reviews.ofCase', { caseId: one.id }).data
  const due = reviews?.due ?? []
  // One that the other agency owes may not be told here, and is owed.
  const isOwed = due.length > 0 || reviews?.canOpen === true
  return (
    <FormDialog
      title={`Close ${one.reference}?`}
      op="cases.close"
      initial={{ caseId: one.id, version: one.version, reason: '', owed: '' }}
      save="Close the case"
      pending="Closing…"
      canSave={({ reason, owed = '' }) => reason.trim() !== '' && (!isOwed || owed.trim() !== '')}
      onSaved={() => notify(`${one.reference} is closed.`)}
      isOpen={isOpen}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <p>Nothing is removed: the case can still be read, and nothing more can be written in it.</p>
          <TextArea {...field('reason')} label="Why it is closed" autoFocus />
          {isOwed && (
            <>
              <p>
                What was agreed is still to be reviewed
                {due.length > 0 && `: ${dueInShort(due)}`}. Once the case is closed, no list says so.
              </p>
              <TextArea
                {...field('owed')}
                label="What becomes of those reviews"
                description="For example: another team reviews it from now on, or what was paid has ended"
              />
            </>
          )}
        </>
      )}
    </FormDialog>
  )
}
