import { useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { describeField } from '../words/describe-error.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, CheckField, PassphraseField, Row, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { PassphraseLength } from './passphrase-length.tsx'

interface PassphraseFormProps {
  readonly onChanged: () => void
  /** Beside the button. */
  readonly children?: ReactNode
  /** There is nothing else on the page. */
  readonly autoFocus?: boolean
}

/** The passphrase that somebody has, and the one they choose instead, twice. */
export function PassphraseForm({ onChanged, children, autoFocus = false }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  const [mayBeKnown, setKnown] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const change = useCommandOp('session.changePassphrase')
  const { error } = change
  const isWrong = error?.kind === 'notAllowed' && error.why === 'passphrase'
  const refused = error?.kind === 'invalid' ? error.fields['newPassphrase'] : undefined

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setDiffers(next !== again)
    if (next !== again) return
    const reply = await change.run({ passphrase, newPassphrase: next, mayBeKnown })
    if (reply.ok) return onChanged()
    if (reply.error.kind !== 'notAllowed') return
    setPassphrase('')
    // The button can't be pressed without it, so the focus goes to where it is typed.
    box.current?.focus()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={5}>
        <PassphraseField
          label="The passphrase you have"
          ref={box}
          autoFocus={autoFocus}
          value={passphrase}
          onChange={setPassphrase}
          errorMessage={isWrong ? 'This is not the one you came in with.' : undefined}
        />
        <PassphraseField
          label="New passphrase"
          description={<PassphraseLength passphrase={next} />}
          value={next}
          onChange={setNext}
          errorMessage={refused === undefined ? undefined : describeField(refused)}
        />
        <PassphraseField
          label="New passphrase again"
          value={again}
          onChange={setAgain}
          errorMessage={differs ? 'The two are not the same' : undefined}
        />
        <CheckField
          label="Somebody else may know the one I have"
          description="The store gets another key as well. Copies and backups made until now still open with the old passphrase."
          value={mayBeKnown}
          onChange={setKnown}
        />
        {error && !isWrong && refused === undefined && <Trouble error={error} />}
        <Row>
          <Button
            type="submit"
            variant="primary"
            isDisabled={passphrase === '' || next === ''}
            isPending={change.pending}
            pendingLabel="Changing it…"
          >
            Use the new passphrase
          </Button>
          {children}
        </Row>
      </Stack>
    </form>
  )
}
