import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { panels as panelOps } from '../../shared/panels.ts'
import { panelKindWords } from '../../shared/words.ts'
import { Bound } from '../form/bound.tsx'
import { loginFor } from '../session/set-up-steps.ts'
import { usePanels } from '../data/use-panels.ts'
import { CheckGroup, Small, TextField } from '../ui/index.ts'
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
      <WhichPanels />
      {(!observes || errors.login) && <Login onTyped={() => setTyped(true)} />}
      {observes ? <Small as="p">An observer {noKeyWords}.</Small> : <FirstPassphraseFields />}
    </>
  )
}

/** Where they sit; nothing is asked where there is one panel. */
function WhichPanels() {
  const { control } = useFormContext<NewMember>()
  const { going, areSeveral } = usePanels()
  if (!areSeveral) return null
  return (
    <Bound control={control} name="panelIds">
      {({ value, ...field }) => (
        <CheckGroup
          {...field}
          label="Sits on"
          value={value ?? going.slice(0, 1).map(({ id }) => id)}
          choices={going.map(({ id, name, terms }) => ({
            id,
            label: name,
            description: panelKindWords[terms.kind],
          }))}
        />
      )}
    </Bound>
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
