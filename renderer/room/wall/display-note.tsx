import type { DisplayNotice, SharedScreenState } from '../../../shared/shared-screen.ts'
import { Button, Small } from '../../ui/index.ts'
import { run } from '../../data/run.ts'
import styles from './display-note.module.css'

const words: Readonly<Record<DisplayNotice, { readonly title: string; readonly next: string }>> = {
  unplugged: {
    title: 'The display of the shared screen was unplugged, so the shared screen closed.',
    next: 'Plug it in again, then open the shared screen.',
  },
  consoleUnplugged: {
    title: 'This display was unplugged. The shared screen was hidden, and this window put away from it.',
    next: 'Once two displays are there again, show the item again.',
  },
  together: {
    title: 'This window came to the display of the shared screen, so the shared screen closed.',
    next: 'Move this window to another display, then open the shared screen.',
  },
  back: {
    title: 'The display that had the shared screen is there again.',
    next: 'Nothing is on it yet.',
  },
  mirrored: {
    title: 'Two displays show the same, so the room sees this window.',
    next: 'Change the displays from “duplicate” to “extend”, then open the shared screen.',
  },
}

/** What became of the displays, and what to do. */
export function DisplayNote({ screen }: { readonly screen: SharedScreenState | undefined }) {
  const notice = screen?.notice ?? null
  if (!screen || notice === null) return null
  const { title, next } = words[notice]
  return (
    <div className={styles.note} role="status">
      <p>
        <b>{title}</b> <Small>{next}</Small>
      </p>
      {!screen.isOpen && screen.hasOwnDisplay && (
        <Button variant="primary" onPress={() => void run('room.openSharedScreen', {})}>
          Open the shared screen
        </Button>
      )}
      <Button onPress={() => void run('room.dismissNotice', {})}>Put this note away</Button>
    </div>
  )
}
