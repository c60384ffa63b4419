import type { Action } from '../../shared/actions.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { RadioField, Small, TextArea, notify } from '../ui/index.ts'
import styles from './actions.module.css'
import { endings, settledWords } from './endings.ts'

export interface SettleActionProps {
  /** Null: closed. */
  readonly action: Action | null
  readonly onClose: () => void
}

/** How an action ended. Overtaken by events is not the same as not done. */
export function SettleAction({ action, onClose }: SettleActionProps) {
  if (action === null) return null
  const { id: actionId, version, state, outcome } = action
  const wasOpen = state === 'open'
  return (
    <FormDialog
      key={actionId}
      title="How it ended"
      op="actions.settle"
      initial={{ actionId, version, state: wasOpen ? 'done' : state, outcome }}
      onSaved={(settled) => notify(settledWords[settled.state])}
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <Whose action={action} />
          <RadioField {...field('state')} label="It is" choices={endings(wasOpen)} />
          <TextArea
            {...field('outcome')}
            label="In a few words"
            isOptional={values.state === 'done' || values.state === 'open'}
            rows={2}
          />
        </>
      )}
    </FormDialog>
  )
}

const Whose = ({ action }: { readonly action: Action }) => (
  <div className={styles.what}>
    <p>{action.text}</p>
    <Small as="p">
      {action.ownerName || 'No owner'}, for {action.personName}, {action.caseReference}
    </Small>
  </div>
)
