import { useState } from 'react'
import type { ReactNode } from 'react'
import type { SessionStatus } from '../../shared/session.ts'
import { SecondPlacePage } from '../backups/second-place-page.tsx'
import { UiProvider, Waiting } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { ClockAtTheDoor } from './clock-at-the-door.tsx'
import { Door } from './door.tsx'
import { LeftBehind } from './left-behind.tsx'
import { OpenSessionContext } from '../data/open-session.ts'
import type { OpenSession } from '../data/open-session.ts'
import { OwnPassphrase } from './own-passphrase.tsx'
import { RecoveryKeyPage } from './recovery-key-page.tsx'
import { StoreTrouble } from './store-trouble.tsx'

export interface GateProps {
  /** Drawn only while a store is open; is given where the window was before it was locked. */
  readonly children: (returnTo: string | null) => ReactNode
}

function openSession(status: SessionStatus, refresh: () => Promise<void>): OpenSession | null {
  if (status.open === null) return null
  const { store, who } = status.open
  const { panelName, recoveryConfirmed, recoveryInHalves } = status[store]
  return { store, who, panelName: panelName ?? '', recoveryConfirmed, recoveryInHalves, refresh }
}

/** Stands before everything: welcome, set-up, unlocking, and whatever keeps the store from opening. */
export function Gate({ children }: GateProps) {
  const { data, error, refetch } = useQueryOp('session.status', {})
  // Held here and nowhere else, and only until it was typed back.
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const [isRenewed, setRenewed] = useState(false)
  const [asksPlace, setAsksPlace] = useState(false)
  // What somebody has just come in with, until it is known whether they choose another.
  const [typed, setTyped] = useState('')
  const session = data ? openSession(data, refetch) : null

  if (session && recoveryKey === null && !asksPlace) {
    return (
      <OpenSessionContext key={`${session.store} ${session.who.memberId}`} value={session}>
        {session.store === 'demonstration' ? (
          children(data?.returnTo ?? null)
        ) : (
          <OwnPassphrase typed={typed} onPast={() => setTyped('')}>
            <LeftBehind>
              <ClockAtTheDoor>{children(data?.returnTo ?? null)}</ClockAtTheDoor>
            </LeftBehind>
          </OwnPassphrase>
        )}
      </OpenSessionContext>
    )
  }
  return (
    <UiProvider>
      <main>
        {error && <StoreTrouble error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting>Opening Accord…</Waiting>}
        {recoveryKey !== null && (
          <RecoveryKeyPage
            recoveryKey={recoveryKey}
            isRenewed={isRenewed}
            // Asked again first: else the page behind the gate would say that the key was never typed back.
            onConfirmed={() =>
              void refetch().then(() => {
                setAsksPlace(!isRenewed)
                setRecoveryKey(null)
              })
            }
          />
        )}
        {asksPlace && <SecondPlacePage onDone={() => setAsksPlace(false)} />}
        {data && !error && recoveryKey === null && !asksPlace && (
          <Door
            status={data}
            onOpened={refetch}
            onTyped={setTyped}
            onMade={setRecoveryKey}
            onRenewed={async (next) => {
              setRenewed(true)
              setRecoveryKey(next === '' ? null : next)
              await refetch()
            }}
          />
        )}
      </main>
    </UiProvider>
  )
}
