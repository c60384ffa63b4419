import type { SessionStatus, StoreName } from '../../shared/session.ts'
import { Trouble } from '../form/trouble.tsx'
import { ProgressLine, TextButton } from '../ui/index.ts'
import styles from './other-ways.module.css'
import { useExplore } from './use-explore.ts'

export interface OtherWaysProps {
  readonly store: StoreName
  readonly status: SessionStatus
  readonly onOpened: () => Promise<void>
  readonly onStore: (store: StoreName) => void
  readonly onSetUp: () => void
}

/** Under the unlock form: the other store, quietly. */
export function OtherWays({ store, status, onOpened, onStore, onSetUp }: OtherWaysProps) {
  const { explore, pending, progress, error } = useExplore(onOpened)
  return (
    <div className={styles.ways}>
      {store === 'demonstration' ? (
        <TextButton onPress={() => void explore()}>Carry on exploring without the passphrase</TextButton>
      ) : (
        <TextButton onPress={() => (status.demonstration.exists ? onStore('demonstration') : void explore())}>
          Open the demonstration panel
        </TextButton>
      )}
      {store === 'demonstration' && status.panel.exists && (
        <TextButton onPress={() => onStore('panel')}>Open {status.panel.panelName}</TextButton>
      )}
      {!status.panel.exists && <TextButton onPress={onSetUp}>Set up a panel</TextButton>}
      {pending && <ProgressLine label="Opening the demonstration panel" {...progress} />}
      {error && <Trouble error={error} />}
    </div>
  )
}
