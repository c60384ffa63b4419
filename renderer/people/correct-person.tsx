import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Person } from '../../shared/people.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { Bound } from '../form/bound.tsx'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog, TextArea, notify } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'
import { CorrectFields } from './correct-fields.tsx'
import { Correction, asKnown, changesOf } from './correction-form.ts'
import type { CorrectionForm } from './correction-form.ts'

export interface CorrectPersonProps {
  readonly person: Person
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Puts right who somebody is: what was known before stays in sight, and records that are frozen stay as they are. */
export function CorrectPerson({ person, isOpen, onClose }: CorrectPersonProps) {
  return (
    <Dialog title="Correct who this is" size="wide" isOpen={isOpen} onOpenChange={onClose} keepOnPressOutside>
      <Form person={person} onClose={onClose} />
    </Dialog>
  )
}

function Form({ person, onClose }: Omit<CorrectPersonProps, 'isOpen'>) {
  const [known] = useState(person)
  // After a conflict the next save is made knowingly: over what the other said.
  const [version, setVersion] = useState(person.version)
  const form = useForm<CorrectionForm, unknown, Correction>({
    resolver: zodResolver(Correction),
    defaultValues: { ...asKnown(person), reason: '' },
  })
  const save = formSave(form, async (said) => {
    const changes = changesOf(known, said)
    const { reason } = said
    const reply = await api.call('people.correct', {
      personId: known.id,
      version,
      changes,
      reason,
      source: 'by_hand',
    })
    if (!reply.ok) {
      if (reply.error.kind === 'conflict')
        setVersion((await ask('people.get', { personId: known.id })).person.version)
      throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
    }
    notify('Corrected. What was known before stays in the history.')
  })
  return (
    <SaveForm saveLabel="Correct it" isDisabled={!form.formState.isDirty} onSave={save} onDone={onClose}>
      <CorrectFields control={form.control} />
      <Bound control={form.control} name="reason">
        {(field) => (
          <TextArea
            {...field}
            label="Why it is corrected"
            description="Who said so, or what it was seen in. It stands in the history, with your name."
            rows={2}
          />
        )}
      </Bound>
    </SaveForm>
  )
}
