import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { z } from 'zod'
import type { panels as panelOps } from '../../shared/panels.ts'
import { Bound } from '../form/bound.tsx'
import { PassphraseLength } from '../session/passphrase-length.tsx'
import { loginFor } from '../session/set-up-steps.ts'
import { Button, PassphraseField, Row, Small, TextField } from '../ui/index.ts'
import { MemberFields } from './member-fields.tsx'
import styles from './panels.module.css'

interface LoginFieldsProps {
  /** Null: nobody types one, it is drawn. */
  readonly again: string | null
  readonly onAgain: (again: string) => void
}

type NewMember = z.input<typeof panelOps.addMember.input>

/** A new member's facts, and how they will unlock Accord; the sign-in name follows the name until it is typed. */
export function LoginFields({ again, onAgain }: LoginFieldsProps) {
  const { control, setValue } = useFormContext<NewMember>()
  const [isTyped, setTyped] = useState(false)
  const typeOne = (): void => {
    setValue('passphrase', '')
    onAgain('')
  }
  return (
    <>
      <MemberFields onName={(name) => !isTyped && setValue('login', loginFor(name))} />
      <Bound control={control} name="login">
        {({ onChange, ...field }) => (
          <TextField
            {...field}
            label="Sign-in name"
            width="medium"
            onChange={(login) => {
              setTyped(true)
              onChange(login)
            }}
          />
        )}
      </Bound>
      {again === null ? (
        <Row>
          <Small>A first passphrase is drawn for them, and shown once they are added.</Small>
          <Button onPress={typeOne}>Type one instead</Button>
        </Row>
      ) : (
        <TypedPassphrase again={again} onAgain={onAgain} />
      )}
      <Small as="p">
        It unlocks Accord and their own signing key. Nobody can look it up; a lost one is replaced with the
        panel’s recovery key.
      </Small>
    </>
  )
}

interface TypedPassphraseProps {
  readonly again: string
  readonly onAgain: (again: string) => void
}

function TypedPassphrase({ again, onAgain }: TypedPassphraseProps) {
  const { control } = useFormContext<NewMember>()
  return (
    <div className={styles.passphrases}>
      <Bound control={control} name="passphrase">
        {(field) => (
          <PassphraseField
            {...field}
            label="Passphrase"
            description={<PassphraseLength passphrase={field.value} />}
          />
        )}
      </Bound>
      <PassphraseField
        label="Passphrase again"
        description={<Small as="p">They are asked to choose their own when they first come in.</Small>}
        value={again}
        onChange={onAgain}
      />
    </div>
  )
}
