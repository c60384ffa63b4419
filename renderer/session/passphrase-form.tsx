import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Trouble } from '../form/trouble.tsx'
import { Button, CheckField, PassphraseField, Row, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { NewPassphraseFields, refusedWhy, useNewPassphrase } from './new-passphrase-fields.tsx'

interface PassphraseFormProps {
  readonly onChanged: () => void
}

/** The passphrase that somebody has, and the one they choose instead, twice. */
export function PassphraseForm({ onChanged }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const chosen = useNewPassphrase()
  const [mayBeKnown, setKnown] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const change = useCommandOp('session.changePassphrase')
  const { error } = change
  const isWrong = error?.kind === 'notAllowed' && error.why === 'passphrase'

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!chosen.isTwice()) return
    const reply = await change.run({ passphrase, newPassphrase: chosen.next, mayBeKnown })
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
          value={passphrase}
          onChange={setPassphrase}
          errorMessage={isWrong ? 'This is not the one you came in with.' : undefined}
        />
        <NewPassphraseFields value={chosen} error={error} />
        <CheckField
          label="Somebody else may know the one I have"
          description="The store gets another key as well. Copies and backups made until now still open with the old passphrase."
          value={mayBeKnown}
          onChange={setKnown}
        />
        {error && !isWrong && refusedWhy(error) === undefined && <Trouble error={error} />}
        <Row>
          <Button
            type="submit"
            variant="primary"
            isDisabled={passphrase === '' || chosen.next === ''}
            isPending={change.pending}
            pendingLabel="Changing it…"
          >
            Use the new passphrase
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
