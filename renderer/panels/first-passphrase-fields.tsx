import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { Bound } from '../form/bound.tsx'
import { PassphraseLength } from '../session/passphrase-length.tsx'
import { Button, PassphraseField, Row, Small } from '../ui/index.ts'
import { firstPassphrase } from './first-passphrase.ts'
import styles from './panels.module.css'

/** What a form that lets somebody in asks besides; `again` is null where nobody types one, and it is drawn. */
export interface FirstPassphrase {
  readonly passphrase?: string | undefined
  readonly again: string | null
}

/** For whoever is to come in and could not so far. Put away, it asks for none: who observes has none. */
export function FirstPassphraseFields() {
  const { control, setValue } = useFormContext<FirstPassphrase>()
  const again = useWatch({ control, name: 'again' })
  useEffect(() => {
    setValue('passphrase', firstPassphrase())
    return () => {
      setValue('passphrase', undefined)
      setValue('again', null)
    }
  }, [setValue])
  const typeOne = (): void => {
    setValue('passphrase', '')
    setValue('again', '')
  }
  return (
    <>
      {again === null ? (
        <Row>
          <Small>A first passphrase is drawn for them, and shown once this is saved.</Small>
          <Button onPress={typeOne}>Type one instead</Button>
        </Row>
      ) : (
        <TypedPassphrase />
      )}
      <Small as="p">
        It unlocks Accord and their own signing key. Nobody can look it up; a lost one is replaced with the
        panel’s recovery key.
      </Small>
    </>
  )
}

function TypedPassphrase() {
  const { control } = useFormContext<FirstPassphrase>()
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
      <Bound control={control} name="again">
        {({ value, ...field }) => (
          <PassphraseField
            {...field}
            value={value ?? ''}
            label="Passphrase again"
            description={<Small as="p">They are asked to choose their own when they first come in.</Small>}
          />
        )}
      </Bound>
    </div>
  )
}
