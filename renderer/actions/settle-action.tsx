import { useState } from 'react'
import { actionStates } from '../../shared/actions.ts'
import type { Action, ActionState } from '../../shared/actions.ts'
import { Failure } from '../../shared/reply.ts'
import { actionStateWords } from '../../shared/words.ts'
import { api } from '../api.ts'
import { SaveForm } from '../save-form.tsx'
import { Dialog, RadioField, TextArea } from '../ui/index.ts'

export interface SettleActionProps {
  /** Null: closed. */
  readonly action: Action | null
  readonly onClose: () => void
}

const descriptions: Readonly<Partial<Record<ActionState, string>>> = {
  overtaken: 'Something happened that made it needless',
  not_done: 'The agency has not done it; the panel will want to know why',
}

/** How an action ended. Overtaken by events is not the same as not done. */
export function SettleAction({ action, onClose }: SettleActionProps) {
  return (
    <Dialog title="How it ended" isOpen={action !== null} onOpenChange={onClose} keepOnPressOutside>
      {action && <Form key={action.id} action={action} onDone={onClose} />}
    </Dialog>
  )
}

function Form({ action, onDone }: { readonly action: Action; readonly onDone: () => void }) {
  const [state, setState] = useState<ActionState>(action.state === 'open' ? 'done' : action.state)
  const [outcome, setOutcome] = useState(action.outcome)
  const needsWords = state === 'overtaken' || state === 'not_done'
  const settle = async () => {
    const reply = await api.call('actions.settle', {
      actionId: action.id,
      version: action.version,
      state,
      outcome,
    })
    if (!reply.ok) throw new Failure(reply.error)
  }
  return (
    <SaveForm isDisabled={needsWords && outcome.trim() === ''} onSave={settle} onDone={onDone}>
      <p>{action.text}</p>
      <RadioField
        label="It is"
        value={state}
        onChange={setState}
        choices={actionStates.map((id) => ({
          id,
          label: actionStateWords[id],
          description: descriptions[id],
        }))}
      />
      <TextArea
        label="In a few words"
        value={outcome}
        onChange={setOutcome}
        rows={2}
        isOptional={!needsWords}
      />
    </SaveForm>
  )
}
