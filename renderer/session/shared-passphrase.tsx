import { Small } from '../ui/index.ts'
import styles from './shared-passphrase.module.css'

/** What to type where the demonstration panel asks for a passphrase, as when signing. */
export function SharedPassphrase({ passphrase }: { readonly passphrase: string | null }) {
  if (passphrase === null) return null
  return (
    <div className={styles.block}>
      <Small>All of them share this passphrase, also for signing:</Small>
      <b className={styles.passphrase}>{passphrase}</b>
    </div>
  )
}
