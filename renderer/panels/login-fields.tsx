import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { panels as panelOps } from '../../shared/panels.ts'
import { Bound } from '../form/bound.tsx'
import { loginFor } from '../session/set-up-steps.ts'
import { Small, TextField } from '../ui/index.ts'
import { FirstPassphraseFields } from './first-passphrase-fields.tsx'
import { noKeyWords } from './member-choices.ts'
import { MemberFields } from './member-fields.tsx'

type NewMember = z.input<typeof panelOps.addMember.input>

/** A new member's facts, and how they will unlock Accord; the sign-in name follows the name until it is typed. */
export function LoginFields() {
  const { control, setValue, formState } = useFormContext<NewMember>()
  const { errors } = formState
  const observes = useWatch({ control, name: 'role' }) === 'observer'
  const [isTyped, setTyped] = useState(false)
  return (
    <>
      <MemberFields onName={(name) => !isTyped && setValue('login', loginFor(name))} />
      {(!observes || errors.login) && <Login onTyped={() => setTyped(true)} />}
      {observes ? <Small as="p">An observer {noKeyWords}.</Small> : <FirstPassphraseFields />}
    </>
  )
}

/** An observer's is made from the name, and shown only where somebody else has it. */
function Login({ onTyped }: { readonly onTyped: () => void }) {
  const { control } = useFormContext<NewMember>()
  return (
    <Bound control={control} name="login">
      {({ onChange, ...field }) => (
        <TextField
          {...field}
          label="Sign-in name"
          width="medium"
          onChange={(login) => {
            onTyped()
            onChange(login)
          }}
        />
      )}
    </Bound>
  )
}
