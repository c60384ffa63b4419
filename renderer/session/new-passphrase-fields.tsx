import { useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { z } from 'zod'
import { Bound } from '../form/bound.tsx'
import { PassphraseField } from '../ui/index.ts'
import { PassphraseLength } from './passphrase-length.tsx'

/** What a form that asks for a new passphrase asks; whether it is a good one, the store says. */
export const newPassphrase = { newPassphrase: z.string(), again: z.string() }
export const noPassphrase = { newPassphrase: '', again: '' }

export interface NewPassphrase {
  readonly newPassphrase: string
  readonly again: string
}

export const isTwice = (typed: NewPassphrase): boolean => typed.newPassphrase === typed.again
export const notTwice = { path: ['again'], message: 'the two are not the same' }

/** A new passphrase, twice: Enter in the first goes on to the second. */
export function NewPassphraseFields({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const { control, getValues } = useFormContext<NewPassphrase>()
  const second = useRef<HTMLInputElement>(null)
  return (
    <>
      <div
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || getValues('again') !== '') return
          event.preventDefault()
          second.current?.focus()
        }}
      >
        <Bound control={control} name="newPassphrase">
          {(field) => (
            <PassphraseField
              {...field}
              label="New passphrase"
              autoFocus={autoFocus}
              description={<PassphraseLength passphrase={field.value} />}
            />
          )}
        </Bound>
      </div>
      <Bound control={control} name="again">
        {({ ref, ...field }) => (
          <PassphraseField
            {...field}
            label="New passphrase again"
            ref={(box) => {
              second.current = box
              ref(box)
            }}
          />
        )}
      </Bound>
    </>
  )
}
