import { useState } from 'react'
import type { FormEvent } from 'react'
import type { StoreName, StoreStatus } from '../../shared/session.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, PassphraseField, Row, SelectField, Sheet, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { RecoveryKeyFields, keyText, noKey } from '../form/recovery-key-fields.tsx'
import { PassphraseLength } from './passphrase-length.tsx'

export interface RecoverPageProps {
  readonly store: StoreName
  readonly status: StoreStatus
  readonly onBack: () => void
  /** It opened; the key that takes the place of the one that was used. */
  readonly onRenewed: (recoveryKey: string) => Promise<void>
}

/** A lost passphrase: the printed key opens the store and one member gets a new one. */
export function RecoverPage({ store, status, onBack, onRenewed }: RecoverPageProps) {
  const [login, setLogin] = useState<string | null>(
    status.logins.length === 1 ? (status.logins[0]?.login ?? null) : null,
  )
  const [typed, setTyped] = useState(noKey)
  const recoveryKey = keyText(typed)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  const recover = useCommandOp('session.unlockWithRecovery')
  const renew = useCommandOp('session.renewRecoveryKey')
  const isReady = login !== null && recoveryKey !== '' && passphrase !== ''

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setDiffers(passphrase !== again)
    if (login === null || !isReady || passphrase !== again) return
    const reply = await recover.run({ store, recoveryKey, login, newPassphrase: passphrase })
    if (!reply.ok) return
    const next = await renew.run({})
    await onRenewed(next.ok ? next.value.recoveryKey : '')
  }

  return (
    <Sheet
      size="narrow"
      eyebrow="Recovery key"
      title="Open it with the printed key"
      lead={`${status.recoveryInHalves ? 'Both agencies bring their half of it. ' : ''}You get a new passphrase and a new signing key, and the panel a new recovery key: this one has one use. Everything you signed before stays valid, and the audit trail says that your key was renewed. Your private notes stay shut: only the lost passphrase opens them, and no other key does.`}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={5}>
          <SelectField
            label="Who are you?"
            value={login}
            onChange={setLogin}
            choices={status.logins.map(({ login: id, name, title }) => ({
              id,
              label: name,
              description: title,
            }))}
          />
          <RecoveryKeyFields inHalves={status.recoveryInHalves} value={typed} onChange={setTyped} />
          <PassphraseField
            label="New passphrase"
            description={<PassphraseLength passphrase={passphrase} />}
            value={passphrase}
            onChange={setPassphrase}
          />
          <PassphraseField
            label="New passphrase again"
            value={again}
            onChange={setAgain}
            errorMessage={differs ? 'The two are not the same' : undefined}
          />
          {recover.error && <Trouble error={recover.error} />}
          <Row>
            <Button
              type="submit"
              variant="primary"
              isDisabled={!isReady}
              isPending={recover.pending}
              pendingLabel="Opening…"
            >
              Open and set the new passphrase
            </Button>
            <Button variant="plain" onPress={onBack}>
              Go back
            </Button>
          </Row>
        </Stack>
      </form>
    </Sheet>
  )
}
