import { useRef, useState } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import { describeField } from '../words/describe-error.ts'
import { PassphraseField } from '../ui/index.ts'
import { PassphraseLength } from './passphrase-length.tsx'

export interface NewPassphrase {
  readonly next: string
  readonly again: string
  readonly differs: boolean
  readonly setNext: (next: string) => void
  readonly setAgain: (again: string) => void
  /** Whether both are the same; says so beside the second where they are not. */
  readonly isTwice: () => boolean
}

/** What is typed into both fields. */
export function useNewPassphrase(): NewPassphrase {
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  const isTwice = (): boolean => {
    setDiffers(next !== again)
    return next === again
  }
  return { next, again, differs, setNext, setAgain, isTwice }
}

interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase
  readonly error: AppError | null
  readonly autoFocus?: boolean
}

/** A new passphrase, twice: Enter in the first goes on to the second. */
export function NewPassphraseFields({ value, error, autoFocus = false }: NewPassphraseFieldsProps) {
  const second = useRef<HTMLInputElement>(null)
  const refused = refusedWhy(error)
  return (
    <>
      <div
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || value.again !== '') return
          event.preventDefault()
          second.current?.focus()
        }}
      >
        <PassphraseField
          label="New passphrase"
          autoFocus={autoFocus}
          description={<PassphraseLength passphrase={value.next} />}
          value={value.next}
          onChange={value.setNext}
          errorMessage={refused === undefined ? undefined : describeField(refused)}
        />
      </div>
      <PassphraseField
        label="New passphrase again"
        ref={second}
        value={value.again}
        onChange={value.setAgain}
        errorMessage={value.differs ? 'The two are not the same' : undefined}
      />
    </>
  )
}

/** Said beside the field, and nowhere else. */
export const refusedWhy = (error: AppError | null): string | undefined =>
  error?.kind === 'invalid' ? error.fields['newPassphrase'] : undefined
