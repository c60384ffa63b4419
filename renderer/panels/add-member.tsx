import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { contract } from '../../shared/contract.ts'
import type { Call, Input } from '../../shared/contract.ts'
import { Failure } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { Bound } from '../bound.tsx'
import { showRefusal } from '../form-reply.ts'
import { formSave } from '../form-save.ts'
import { SaveForm } from '../save-form.tsx'
import { PassphraseLength } from '../session/passphrase-length.tsx'
import { loginFor } from '../session/set-up-steps.ts'
import { Columns, Dialog, PassphraseField, TextField, notify } from '../ui/index.ts'
import { MemberFields } from './member-fields.tsx'

export interface AddMemberProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

type MemberForm = Call<'panels.addMember'>

const blank: MemberForm = {
  name: '',
  title: '',
  role: 'member',
  side: 'health',
  registration: '',
  annualLimitPence: null,
  login: '',
  passphrase: '',
}

/** A new member; they type their own passphrase, since it also guards their signing key. */
export function AddMember({ isOpen, onClose }: AddMemberProps) {
  return (
    <Dialog title="Add a member" size="wide" isOpen={isOpen} onOpenChange={onClose} keepOnPressOutside>
      <Form onClose={onClose} />
    </Dialog>
  )
}

function Form({ onClose }: Pick<AddMemberProps, 'onClose'>) {
  const form = useForm<MemberForm, unknown, Input<'panels.addMember'>>({
    resolver: zodResolver(contract.panels.addMember.input),
    defaultValues: blank,
  })
  const [again, setAgain] = useState('')
  const save = formSave(form, async (member) => {
    if (member.passphrase !== again)
      throw new Failure({ kind: 'invalid', fields: { again: 'the two passphrases are not the same' } })
    const reply = await api.call('panels.addMember', member)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
    notify(`${reply.value.name} is a member now.`)
  })
  const { control, getValues, setValue } = form
  return (
    <SaveForm saveLabel="Add the member" onSave={save} onDone={onClose}>
      <MemberFields control={control} />
      <Bound control={control} name="login">
        {({ onBlur, ...field }) => (
          <TextField
            {...field}
            label="Sign-in name"
            description="Small letters, such as ama.boateng"
            width="medium"
            onBlur={onBlur}
          />
        )}
      </Bound>
      <Columns>
        <Bound control={control} name="passphrase">
          {({ ref: _box, ...field }) => (
            <PassphraseField
              {...field}
              label="Their passphrase"
              description={<PassphraseLength passphrase={field.value} />}
              onBlur={() => {
                if (getValues('login') === '') setValue('login', loginFor(getValues('name')))
              }}
            />
          )}
        </Bound>
        <PassphraseField
          label="Again"
          description="They type it themselves."
          value={again}
          onChange={setAgain}
        />
      </Columns>
    </SaveForm>
  )
}
