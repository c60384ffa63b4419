import { useState } from 'react'
import { z } from 'zod'
import type { AppError } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { useToConfirm } from '../authority/use-to-confirm.ts'
import { lockNow } from '../data/lock.ts'
import { Form } from '../form/form.tsx'
import type { Asked } from '../form/form-props.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, CheckField, PassphraseField, Row, Sheet, Stack } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'
import { ConfirmWithIt } from './confirm-with-it.tsx'
import { handBack } from './last-login.ts'
import {
  NewPassphraseFields,
  isTwice,
  newPassphrase,
  noPassphrase,
  notTwice,
} from './new-passphrase-fields.tsx'
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
        <Choosing typed={typed} onDone={onDone} onNotConfirmed={setNotConfirmed} />
      )}
    </Sheet>
  )
}

interface ChoosingProps extends Pick<ChooseOwnProps, 'typed' | 'onDone'> {
  readonly onNotConfirmed: (error: AppError) => void
}

/** `confirms`: what waits for them is confirmed with it. */
const Chosen = z
  .object({ had: z.string(), ...newPassphrase, staysIn: z.boolean(), confirms: z.boolean() })
  .refine(isTwice, notTwice)
type Chosen = z.output<typeof Chosen>

function Choosing({ typed, onDone, onNotConfirmed }: ChoosingProps) {
  const { who } = useSession()
  const waiting = useToConfirm()
  const host = useHost()
  const asks = waiting !== undefined && waiting.length > 0
  const confirmed = async ({ confirms, staysIn }: Chosen): Promise<void> => {
    for (const { memberId, grantId, version } of confirms ? (waiting ?? []) : []) {
      const reply = await api.call('authority.confirm', { memberId, grantId, version })
      if (!reply.ok) return onNotConfirmed(reply.error)
    }
    if (!host || staysIn) return onDone()
    handBack('panel', host.login, who.login)
    await lockNow()
  }
  return (
    <Form
      schema={Chosen}
      initial={{ had: typed, ...noPassphrase, staysIn: false, confirms: true }}
      send={({ had, newPassphrase: next }) =>
        ask('session.changePassphrase', { passphrase: had, newPassphrase: next })
      }
      canSave={({ had, newPassphrase: next }) => had !== '' && next !== '' && waiting !== undefined}
      buttons={(asked) => <ChooseButtons asked={asked} asks={asks} />}
      onDone={(_, chosen) => confirmed(chosen)}
    >
      {({ field, values, set }) => (
        <>
          {typed === '' && <PassphraseField {...field('had')} label="The passphrase you have" autoFocus />}
          <NewPassphraseFields autoFocus={typed !== ''} />
          {asks && <ConfirmWithIt waiting={waiting} />}
          {host && (
            <CheckField
              label={`Then lock: I hand this screen back to ${host.name}`}
              value={!values.staysIn}
              onChange={(locks) => set('staysIn', !locks)}
            />
          )}
        </>
      )}
    </Form>
  )
}

interface ChooseButtonsProps {
  readonly asked: Pick<Asked<Chosen>, 'set' | 'send' | 'isPending' | 'mayBeSaved'>
  readonly asks: boolean
}

function ChooseButtons({ asked: { set, send, isPending, mayBeSaved }, asks }: ChooseButtonsProps) {
  const press = (confirms: boolean) => () => {
    set('confirms', confirms)
    send()
  }
  return (
    <Row>
      <Button
        type="submit"
        variant="primary"
        isDisabled={!mayBeSaved}
        isPending={isPending}
        pendingLabel="Changing it…"
        onPress={() => set('confirms', true)}
      >
        {asks ? 'Use it, and confirm' : 'Use the new passphrase'}
      </Button>
      {asks && (
        <Button isDisabled={!mayBeSaved || isPending} onPress={press(false)}>
          Use it, and confirm nothing now
        </Button>
      )}
    </Row>
  )
}
