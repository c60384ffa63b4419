import type { Action } from '../../shared/actions.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { TextArea, notify } from '../ui/index.ts'
import { settledWords } from './endings.ts'
import { Whose } from './whose.tsx'

interface ReopenActionProps {
  readonly action: Action
  readonly onClose: () => void
}

/** It has not ended after all. What was said of it stays in what happened. */
export function ReopenAction({ action, onClose }: ReopenActionProps) {
  return (
    <FormDialog
      title="Take back how it ended"
      op="actions.reopen"
      initial={{ actionId: action.id, version: action.version, reason: '' }}
      save="Open it again"
      back="Cancel"
      onSaved={() => notify(settledWords.open)}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <Whose action={action} />
          <TextArea
            {...field('reason')}
            label="Why it is open again"
            description="How it ended stays under “What happened”, and this with it"
            rows={2}
            autoFocus
          />
        </>
      )}
    </FormDialog>
  )
}
