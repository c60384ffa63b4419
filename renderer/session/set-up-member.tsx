import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { Bound } from '../form/bound.tsx'
import { Columns, PassphraseField, RadioField, TextField } from '../ui/index.ts'
import { sideChoices } from '../words/side-choices.ts'
import { PassphraseLength } from './passphrase-length.tsx'
import { loginFor } from './set-up-steps.ts'
import type { SetUpInput } from './set-up-steps.ts'

/** Step 3: the first member and their passphrase. */
export function SetUpMember() {
  const { control, setValue, watch } = useFormContext<SetUpInput>()
  const [loginIsTyped, setLoginIsTyped] = useState(watch('member.login') !== '')
  return (
    <>
      <Columns>
        <Bound control={control} name="member.name">
          {({ onChange, ...field }) => (
            <TextField
              {...field}
              label="Your name"
              autoFocus
              onChange={(name) => {
                onChange(name)
                if (!loginIsTyped) setValue('member.login', loginFor(name))
              }}
            />
          )}
        </Bound>
        <Bound control={control} name="member.title">
          {(field) => <TextField {...field} label="Your job" />}
        </Bound>
      </Columns>
      <Columns>
        <Bound control={control} name="member.side">
          {(field) => <RadioField {...field} label="You work for" choices={sideChoices} layout="row" />}
        </Bound>
        <Bound control={control} name="member.login">
          {({ onChange, ...field }) => (
            <TextField
              {...field}
              label="Sign-in name"
              onChange={(login) => {
                setLoginIsTyped(true)
                onChange(login)
              }}
            />
          )}
        </Bound>
      </Columns>
      <Columns>
        <Bound control={control} name="passphrase">
          {(field) => (
            <PassphraseField
              {...field}
              label="Passphrase"
              description={<PassphraseLength passphrase={field.value} />}
            />
          )}
        </Bound>
        <Bound control={control} name="again">
          {(field) => (
            <PassphraseField
              {...field}
              label="Passphrase again"
              description="It also unlocks your signing key."
            />
          )}
        </Bound>
      </Columns>
    </>
  )
}
