import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { Bound } from '../form/bound.tsx'
import { PassphraseLength } from '../session/passphrase-length.tsx'
import { Button, PassphraseField, Row, Small } from '../ui/index.ts'
import { firstPassphrase } from './first-passphrase.ts'
import styles from './panels.module.css'

interface FirstPassphraseFieldsProps {
  /** Null: nobody types one, it is drawn. */
  readonly again: string | null
  readonly onAgain: (again: string | null) => void
}

interface Fields {
  readonly passphrase?: string | undefined
}

/** For whoever is to come in and could not so far. Put away, it asks for none: who observes has none. */
export function FirstPassphraseFields({ again, onAgain }: FirstPassphraseFieldsProps) {
  const { setValue } = useFormContext<Fields>()
  useEffect(() => {
    setValue('passphrase', firstPassphrase())
    return () => {
      setValue('passphrase', undefined)
      onAgain(null)
    }
  }, [setValue, onAgain])
  const typeOne = (): void => {
    setValue('passphrase', '')
    onAgain('')
  }
  return (
    <>
      {again === null ? (
        <Row>
          <Small>A first passphrase is drawn for them, and shown once this is saved.</Small>
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
  const { control } = useFormContext<Fields>()
  return (
    <div className={styles.passphrases}>
      <Bound control={control} name="passphrase">
        {({ value = '', ...field }) => (
          <PassphraseField
            {...field}
            value={value}
            label="Passphrase"
            description={<PassphraseLength passphrase={value} />}
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
