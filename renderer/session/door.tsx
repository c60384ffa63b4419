import { useState } from 'react'
import type { SessionStatus, StoreName } from '../../shared/session.ts'
import { lastStore } from './last-login.ts'
import { later } from '../ui/index.ts'
import { UnlockPage } from './unlock-page.tsx'

// What few people see, and rarely, is read when it is asked for.
const RecoverPage = later(async () => (await import('./recover-page.tsx')).RecoverPage)
const RestorePage = later(async () => (await import('../backups/restore-page.tsx')).RestorePage)
const SetUpPage = later(async () => (await import('./set-up-page.tsx')).SetUpPage)
const TroubledPage = later(async () => (await import('../backups/troubled-page.tsx')).TroubledPage)
const WelcomePage = later(async () => (await import('./welcome-page.tsx')).WelcomePage)

export interface DoorProps {
  readonly status: SessionStatus
  readonly onOpened: () => Promise<void>
  /** The passphrase that somebody has just come in with. */
  readonly onTyped: (passphrase: string) => void
  /** A panel was made; its recovery key is known only now. */
  readonly onMade: (recoveryKey: string) => void
  /** The recovery key was used; the one that takes its place. */
  readonly onRenewed: (recoveryKey: string) => Promise<void>
}

type Screen = 'welcome' | 'setUp' | 'unlock' | 'recover' | 'restore'

/** The store that the unlock screen is about; null where there is nothing to unlock yet. */
function storeToUnlock(status: SessionStatus): StoreName | null {
  if (status[lastStore()].exists) return lastStore()
  return status.panel.exists ? 'panel' : null
}

/** Where someone who is not in yet stands: welcome, set-up, unlocking, or the recovery key. */
export function Door({ status, onOpened, onTyped, onMade, onRenewed }: DoorProps) {
  const [store, setStore] = useState<StoreName>(() => storeToUnlock(status) ?? 'panel')
  const [screen, setScreen] = useState<Screen>(() => (storeToUnlock(status) === null ? 'welcome' : 'unlock'))
  const back = () => setScreen(status[store].exists ? 'unlock' : 'welcome')
  const restored = async () => {
    await onOpened()
    setStore('panel')
    setScreen('unlock')
  }

  switch (screen) {
    case 'setUp':
      return (
        <SetUpPage
          onBack={back}
          onMade={(key) => {
            onMade(key)
            void onOpened()
          }}
        />
      )
    case 'recover':
      return <RecoverPage store={store} status={status[store]} onBack={back} onRenewed={onRenewed} />
    case 'restore':
      return <RestorePage onBack={back} onRestored={restored} />
    case 'unlock':
      return status[store].troubled ? (
        <TroubledPage
          status={status[store]}
          onAgain={onOpened}
          onRestore={() => setScreen('restore')}
          onRecover={() => setScreen('recover')}
        />
      ) : (
        <UnlockPage
          key={store}
          store={store}
          status={status}
          onOpened={onOpened}
          onTyped={onTyped}
          onRecover={() => setScreen('recover')}
          onStore={setStore}
          onSetUp={() => setScreen('setUp')}
          onRestore={() => setScreen('restore')}
        />
      )
    case 'welcome':
      return (
        <WelcomePage
          folder={status.folder}
          onSetUp={() => setScreen('setUp')}
          onRestore={() => setScreen('restore')}
          onOpened={onOpened}
        />
      )
  }
}
