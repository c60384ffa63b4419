import { useState } from 'react'
import type { FormEvent } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { useToConfirm } from '../authority/use-to-confirm.ts'
import { lockNow } from '../data/lock.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, CheckField, PassphraseField, Row, Sheet, Stack } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { ConfirmWithIt } from './confirm-with-it.tsx'
import { handBack } from './last-login.ts'
import { NewPassphraseFields, refusedWhy, useNewPassphrase } from './new-passphrase-fields.tsx'
import { useSession } from '../data/open-session.ts'
import { useHost } from './use-host.ts'

interface ChooseOwnProps {
  readonly givenBy: string
  /** What they have just come in with, which is not asked again; empty where that is not known any more. */
  readonly typed: string
  readonly onDone: () => void
}

/** One page, once: a passphrase that nobody else knows, and under it what waits for this member to confirm. */
export function ChooseOwn({ givenBy, typed, onDone }: ChooseOwnProps) {
  const [notConfirmed, setNotConfirmed] = useState<AppError | null>(null)
  return (
    <Sheet
      size="narrow"
      eyebrow="Your passphrase"
      title={notConfirmed ? 'Your new passphrase is in force' : 'Choose one that only you know'}
      {...(!notConfirmed && {
        lead: `${givenBy} added you to the panel, and may know the passphrase you came in with. It opens the panel’s store and signs in your name, so nobody else should have it.`,
      })}
    >
      {notConfirmed ? (
        <Stack gap={5}>
          <p>What waited for you is not confirmed. It waits on your Today page.</p>
          <Trouble error={notConfirmed} />
          <Row>
            <Button variant="primary" onPress={onDone}>
              Go on
            </Button>
          </Row>
        </Stack>
      ) : (
        <Form typed={typed} onDone={onDone} onNotConfirmed={setNotConfirmed} />
      )}
    </Sheet>
  )
}

interface FormProps extends Pick<ChooseOwnProps, 'typed' | 'onDone'> {
  readonly onNotConfirmed: (error: AppError) => void
}

function Form({ typed, onDone, onNotConfirmed }: FormProps) {
  const { who } = useSession()
  const [had, setHad] = useState('')
  const passphrase = typed === '' ? had : typed
  const chosen = useNewPassphrase()
  const waiting = useToConfirm()
  const host = useHost()
  const [staysIn, setStaysIn] = useState(false)
  const change = useCommandOp('session.changePassphrase')
  const { error } = change

  const submit = async (confirms: boolean): Promise<void> => {
    if (!chosen.isTwice()) return
    const changed = await change.run({ passphrase, newPassphrase: chosen.next })
    if (!changed.ok) return
    for (const { memberId, grantId, version } of confirms ? (waiting ?? []) : []) {
      const reply = await api.call('authority.confirm', { memberId, grantId, version })
      if (!reply.ok) return onNotConfirmed(reply.error)
    }
    if (!host || staysIn) return onDone()
    handBack('panel', host.login, who.login)
    await lockNow()
  }
  const isReady = passphrase !== '' && chosen.next !== '' && waiting !== undefined
  const asks = waiting !== undefined && waiting.length > 0

  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (isReady) void submit(true)
      }}
    >
      <Stack gap={5}>
        {typed === '' && (
          <PassphraseField label="The passphrase you have" value={had} onChange={setHad} autoFocus />
        )}
        <NewPassphraseFields value={chosen} error={error} autoFocus={typed !== ''} />
        {asks && <ConfirmWithIt waiting={waiting} />}
        {host && (
          <CheckField
            label={`Then lock: I hand this screen back to ${host.name}`}
            value={!staysIn}
            onChange={(locks) => setStaysIn(!locks)}
          />
        )}
        {error && refusedWhy(error) === undefined && <Trouble error={error} />}
        <Row>
          <Button
            type="submit"
            variant="primary"
            isDisabled={!isReady}
            isPending={change.pending}
            pendingLabel="Changing it…"
          >
            {asks ? 'Use it, and confirm' : 'Use the new passphrase'}
          </Button>
          {asks && (
            <Button isDisabled={!isReady || change.pending} onPress={() => void submit(false)}>
              Use it, and confirm nothing now
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  )
}
