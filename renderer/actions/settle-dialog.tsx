import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { actions as actionOps } from '../../shared/actions.ts'
import type { Action, ActionState } from '../../shared/actions.ts'
import { Failure } from '../../shared/reply.ts'
import { Bound } from '../bound.tsx'
import { showRefusal } from '../form-reply.ts'
import { formSave } from '../form-save.ts'
import { SaveForm } from '../save-form.tsx'
import { Dialog, RadioField, Small, TextArea, notify } from '../ui/index.ts'
import { useCommandOp } from '../use-op.ts'
import { endings, settledWords } from './endings.ts'
import styles from './actions.module.css'

const schema = actionOps.settle.input
type Fields = z.input<typeof schema>

interface SettleDialogProps {
  readonly action: Action
  readonly onClose: () => void
}

/** How an action ended; overtaken by events is not the same as not done by the agency. */
export function SettleDialog({ action, onClose }: SettleDialogProps) {
  return (
    <Dialog title="How did this end?" isOpen onOpenChange={onClose} keepOnPressOutside>
      <div className={styles.what}>
        <p>{action.text}</p>
        <Small as="p">
          For {action.personName}, {action.caseReference}. {action.ownerName || 'No owner'}.
        </Small>
      </div>
      <SettleForm action={action} onClose={onClose} />
    </Dialog>
  )
}

function SettleForm({ action, onClose }: SettleDialogProps) {
  const settle = useCommandOp('actions.settle')
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
  const state: ActionState = form.watch('state')
  const save = formSave(form, async (input) => {
    const reply = await settle.run(input)
    if (reply.ok) return notify(settledWords[reply.value.state])
    const left = showRefusal(form, reply.error)
    form.setFocus('outcome')
    throw new Failure(left ?? { kind: 'invalid', fields: {} })
  })
  return (
    <SaveForm onSave={save} onDone={onClose}>
      <Bound control={form.control} name="state">
        {({ ref: _, ...field }) => (
          <RadioField {...field} label="It was" choices={endings(wasOpen)} autoFocus />
        )}
      </Bound>
      <Bound control={form.control} name="outcome">
        {(field) => (
          <TextArea
            {...field}
            label="What happened"
            isOptional={state === 'done' || state === 'open'}
            rows={2}
            maxLength={2000}
          />
        )}
      </Bound>
    </SaveForm>
  )
}
