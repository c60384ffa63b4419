import { roleWords } from '../../shared/words.ts'
import { useSession } from '../data/open-session.ts'
import styles from './demonstration-note.module.css'

/** At the foot of the rail: whose panel this is, and under whose name everything is written. */
export function SignedInNote() {
  const { panelName, who } = useSession()
  return (
    <span className={styles.note}>
      <span>{panelName}</span>
      <span>
        You are <b>{who.name}</b>, {roleWords[who.role].toLowerCase()}.
      </span>
    </span>
  )
}
