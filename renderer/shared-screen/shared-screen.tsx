import { longDate } from '../../shared/dates.ts'
import type { WallView } from '../../shared/shared-screen.ts'
import { useQueryOp } from '../use-op.ts'
import { WallCase } from './wall-case.tsx'
import styles from './shared-screen.module.css'

/** What the room sees: one whole view at a time, swapped in one step, so that nothing of the last is left behind. */
export function SharedScreen() {
  const { data: view, error } = useQueryOp('room.wall', {})
  // What can't be asked again may no longer be meant for the room: an empty screen is always right.
  return <main className={styles.screen}>{view && !error && <View view={view} />}</main>
}

function View({ view }: { readonly view: WallView }) {
  switch (view.kind) {
    case 'blank':
      return (
        <div className={styles.blank}>
          <p className={styles.panel}>{view.panelName}</p>
          {view.heldOn && <p className={styles.date}>{longDate(view.heldOn)}</p>}
        </div>
      )
    case 'business':
      return (
        <div className={styles.blank}>
          <p className={styles.date}>
            Item {view.position} of {view.of}
          </p>
          <p className={styles.panel}>{view.title}</p>
          {view.text && <p className={styles.statement}>{view.text}</p>}
        </div>
      )
    case 'case':
      return <WallCase key={view.itemId} view={view} />
  }
}
