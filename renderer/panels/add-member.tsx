import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { panels as panelOps } from '../../shared/panels.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { notify } from '../ui/index.ts'
import { GivingDialog } from './giving-dialog.tsx'
import type { Given } from './given-passphrases.tsx'
import { LoginFields } from './login-fields.tsx'

const schema = panelOps.addMember.input
type NewMember = z.input<typeof schema>

interface AddMemberProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Someone new, with a passphrase to come in with: drawn for them and shown once, or one that they type; an observer without. */
export function AddMember({ isOpen, onClose }: AddMemberProps) {
  return (
    <GivingDialog
      title="Add a member"
      titleThen="Give it to them"
      isOpen={isOpen}
      onClose={onClose}
      form={(onGiven, close) => <Form onGiven={onGiven} onDone={close} />}
    />
  )
}

export const notTheSame = new Failure({
  kind: 'invalid',
  fields: { again: 'the two passphrases are not the same' },
})

interface FormProps {
  readonly onGiven: (given: readonly Given[]) => void
  readonly onDone: () => void
}

function Form({ onGiven, onDone }: FormProps) {
  // Null: it is drawn, and nothing is typed.
  const [again, setAgain] = useState<string | null>(null)
  const form = useForm<NewMember, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    // Nothing says which agency until someone does: "neither" is an answer too.
    defaultValues: {
      name: '',
      title: '',
      role: 'member',
      registration: '',
      annualLimitPence: null,
      login: '',
    },
  })
  const add = formSave(form, async (input) => {
    const { login, passphrase } = input
    if (again !== null && passphrase !== again) throw notTheSame
    const reply = await api.call('panels.addMember', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
    const { name } = reply.value
    if (again === null && passphrase) return onGiven([{ name, login, isAdded: true, passphrase }])
    notify(passphrase ? `${name} can now unlock Accord.` : `${name} observes: papers and the shared screen.`)
    onDone()
  })
  return (
    <FormProvider {...form}>
      <SaveForm saveLabel="Add them" onSave={add} onDone={() => undefined} onBack={onDone}>
        <LoginFields again={again} onAgain={setAgain} />
      </SaveForm>
    </FormProvider>
  )
}
