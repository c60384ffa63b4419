import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import type { LoginName, OlderStore, SessionStatus, StoreName } from '../../shared/session.ts'
import { Button, PassphraseField, Row, Sheet, Stack, later } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { putIntroductionAway, rememberDemonstrationPassphrase } from './demonstration-passphrase.ts'
import { lastLogin, rememberLogin, takeHandedBack } from './last-login.ts'
import { NameList } from '../form/name-list.tsx'
import { OtherWays } from './other-ways.tsx'
import { StoreTrouble } from './store-trouble.tsx'
import { StoreUpdating } from './store-updating.tsx'
import { Trouble } from '../form/trouble.tsx'

const DamagedBefore = later(async () => (await import('../backups/damaged-before.tsx')).DamagedBefore)
const OlderStorePage = later(async () => (await import('../backups/older-store-page.tsx')).OlderStorePage)

export interface UnlockPageProps {
  readonly store: StoreName
  readonly status: SessionStatus
  readonly onOpened: () => Promise<void>
  /** Right, and just typed: whoever chooses another at once does not type it again. */
  readonly onTyped: (passphrase: string) => void
  readonly onRecover: () => void
  readonly onStore: (store: StoreName) => void
  readonly onSetUp: () => void
  readonly onRestore: () => void
}

/** Later runs, and after locking: pick your name, type your passphrase. */
export function UnlockPage({ store, status, onOpened, onTyped, ...ways }: UnlockPageProps) {
  const { panelName, logins, damagedAt } = status[store]
  const [login, setLogin] = useState<string | null>(() => knownLogin(lastLogin(store), logins))
  const [passphrase, setPassphrase] = useState('')
  const unlock = useCommandOp('session.unlock')
  // While the answer to that question is on its way, the question stays.
  const [asked, setAsked] = useState<OlderStore | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const [handedBack] = useState(takeHandedBack)

  const open = async (acceptOlder: boolean) => {
    if (login === null || passphrase === '') return
    const reply = await unlock.run({ store, login, passphrase, acceptOlder })
    if (!reply.ok) return olderOf(reply.error) ? undefined : setPassphrase('')
    if (store === 'demonstration') {
      rememberDemonstrationPassphrase(passphrase)
      putIntroductionAway()
    }
    rememberLogin(store, login)
    if (store === 'panel') onTyped(passphrase)
    await onOpened()
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void open(false)
  }

  const isWrong = unlock.error?.kind === 'notAllowed' && unlock.error.why === 'passphrase'
  if (unlock.error?.kind === 'storage') {
    // Nothing is wrong with a store of a newer Accord: a backup in its place would only lose what is newer.
    const restore = unlock.error.why === 'newer' ? {} : { onRestore: ways.onRestore }
    return <StoreTrouble error={unlock.error} onRetry={unlock.clear} {...restore} />
  }
  const older = olderOf(unlock.error) ?? asked
  if (older) {
    return (
      <OlderStorePage
        older={older}
        isPending={unlock.pending}
        onOpenAllTheSame={() => {
          setAsked(older)
          void open(true).finally(() => setAsked(null))
        }}
        onRestore={ways.onRestore}
        onBack={unlock.clear}
      />
    )
  }
  return (
    <Sheet
      size="narrow"
      eyebrow={store === 'demonstration' ? 'Demonstration panel' : 'Accord'}
      title={panelName ?? 'Accord'}
      lead={handedBackWords(logins.find((one) => one.login === handedBack)) ?? leadOf(status)}
    >
      {damagedAt && <DamagedBefore at={damagedAt} onRestore={ways.onRestore} />}
      <form ref={form} onSubmit={submit}>
        <Stack gap={5}>
          <NameList
            label="Who are you?"
            logins={logins}
            value={login}
            onChange={setLogin}
            onChosen={() => form.current?.querySelector<HTMLInputElement>('input[type=password]')?.focus()}
          />
          <PassphraseField
            label="Passphrase"
            description={
              store === 'panel'
                ? 'It opens all of the panel’s store on this computer: keep it to yourself.'
                : undefined
            }
            value={passphrase}
            onChange={setPassphrase}
            autoFocus={login !== null}
            errorMessage={isWrong ? 'Not right for this name. Check the name and try again.' : undefined}
          />
          {unlock.error && !isWrong && <Trouble error={unlock.error} />}
          <Row>
            <Button
              type="submit"
              variant="primary"
              isPending={unlock.pending}
              pendingLabel="Unlocking…"
              isDisabled={login === null}
            >
              Unlock
            </Button>
            <Button variant="plain" onPress={ways.onRecover}>
              Use the recovery key
            </Button>
          </Row>
          <StoreUpdating isOpening={unlock.pending} />
        </Stack>
      </form>
      <OtherWays
        store={store}
        status={status}
        onOpened={onOpened}
        onStore={ways.onStore}
        onSetUp={ways.onSetUp}
      />
    </Sheet>
  )
}

/** More is known of the store than is in it; null for every other error. */
const olderOf = (error: AppError | null): OlderStore | null =>
  error?.kind === 'conflict' ? ((error.current as { older?: OlderStore } | null)?.older ?? null) : null

const handedBackWords = (from: LoginName | undefined): string | undefined =>
  from && `${from.name} has a passphrase of their own now, and hands this screen back.`

function leadOf({ stopped, returnTo }: SessionStatus): string {
  if (stopped) {
    return 'The store stopped by itself, so Accord locked. Everything that was said to be saved is on disk.'
  }
  return returnTo === null
    ? 'Pick your name, then type your passphrase.'
    : 'Accord is locked. You come back to where you were.'
}

const knownLogin = (login: string | null, logins: SessionStatus['panel']['logins']): string | null =>
  logins.some((known) => known.login === login)
    ? login
    : logins.length === 1
      ? (logins[0]?.login ?? null)
      : null
