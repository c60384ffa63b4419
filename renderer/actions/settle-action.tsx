import type { Action } from '../../shared/actions.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { RadioField, TextArea, TextField, notify } from '../ui/index.ts'
import { endings, settledWords, wordsAskedFor } from './endings.ts'
import { Whose } from './whose.tsx'

export interface SettleActionProps {
  /** Null: closed. */
  readonly action: Action | null
  readonly onClose: () => void
}

/** How an action ended, in words, and what shows it. Overtaken by events is not the same as not done. */
export function SettleAction({ action, onClose }: SettleActionProps) {
  if (action === null) return null
  const { id: actionId, version } = action
  const said = { state: 'done' as const, outcome: '', evidence: '' }
  return (
    <FormDialog
      key={actionId}
      title="How it ended"
      op="actions.settle"
      initial={{ actionId, version, ...said }}
      onSaved={(settled) => notify(settledWords[settled.state])}
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <Whose action={action} />
          <RadioField {...field('state')} label="It is" choices={endings} />
          <TextArea
            {...field('outcome')}
            label="In a few words"
            description={wordsAskedFor[values.state ?? 'done']}
            rows={2}
            autoFocus
          />
          <TextField
            {...field('evidence')}
            label="What shows it"
            description="A letter and its day, an entry in a record, who saw it"
            isOptional
          />
        </>
      )}
    </FormDialog>
  )
}
