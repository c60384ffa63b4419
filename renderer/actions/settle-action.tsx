import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { actions as actionOps } from '../../shared/actions.ts'
import type { Action } from '../../shared/actions.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { Bound } from '../form/bound.tsx'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog, RadioField, Small, TextArea, notify } from '../ui/index.ts'
import styles from './actions.module.css'
import { endings, settledWords } from './endings.ts'

export interface SettleActionProps {
  /** Null: closed. */
  readonly action: Action | null
  readonly onClose: () => void
}

/** How an action ended. Overtaken by events is not the same as not done. */
export function SettleAction({ action, onClose }: SettleActionProps) {
  return (
    <Dialog title="How it ended" isOpen={action !== null} onOpenChange={onClose} keepOnPressOutside>
      {action && <Form key={action.id} action={action} onDone={onClose} />}
    </Dialog>
  )
}

const schema = actionOps.settle.input
type Fields = z.input<typeof schema>

function Form({ action, onDone }: { readonly action: Action; readonly onDone: () => void }) {
  const wasOpen = action.state === 'open'
  const form = useForm<Fields, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      actionId: action.id,
      version: action.version,
      state: wasOpen ? 'done' : action.state,
      outcome: action.outcome,
    },
  })
  const state = useWatch({ control: form.control, name: 'state' })
  const settle = formSave(form, async (input) => {
    const reply = await api.call('actions.settle', input)
    if (reply.ok) return notify(settledWords[reply.value.state])
    const left = showRefusal(form, reply.error)
    if (left === null) form.setFocus('outcome')
    throw new Failure(left ?? { kind: 'invalid', fields: {} })
  })
  return (
    <SaveForm onSave={settle} onDone={onDone}>
      <Whose action={action} />
      <Bound control={form.control} name="state">
        {(field) => <RadioField {...field} label="It is" choices={endings(wasOpen)} />}
      </Bound>
      <Bound control={form.control} name="outcome">
        {(field) => (
          <TextArea
            {...field}
            label="In a few words"
            isOptional={state === 'done' || state === 'open'}
            rows={2}
            maxLength={2000}
          />
        )}
      </Bound>
    </SaveForm>
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
