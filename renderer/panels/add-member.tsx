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
import { Dialog, notify } from '../ui/index.ts'
import { LoginFields } from './login-fields.tsx'

const schema = panelOps.addMember.input
type NewMember = z.input<typeof schema>

interface AddMemberProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Someone new, with a passphrase of their own that they type themselves. */
export function AddMember({ isOpen, onClose }: AddMemberProps) {
  return (
    <Dialog title="Add a member" size="wide" isOpen={isOpen} onOpenChange={onClose} keepOnPressOutside>
      <Form onDone={onClose} />
    </Dialog>
  )
}

const notTheSame = new Failure({
  kind: 'invalid',
  fields: { again: 'the two passphrases are not the same' },
})

function Form({ onDone }: { readonly onDone: () => void }) {
  const [again, setAgain] = useState('')
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
      passphrase: '',
    },
  })
  const add = formSave(form, async (input) => {
    if (input.passphrase !== again) throw notTheSame
    const reply = await api.call('panels.addMember', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
    notify(`${reply.value.name} can now unlock Accord.`)
  })
  return (
    <FormProvider {...form}>
      <SaveForm saveLabel="Add them" onSave={add} onDone={onDone}>
        <LoginFields again={again} onAgain={setAgain} />
      </SaveForm>
    </FormProvider>
  )
}
