import { Button, ErrorNote } from '../ui/index.ts'
import styles from './backups.module.css'
import { damagedAtInWords } from './backup-words.ts'

export interface DamagedBeforeProps {
  readonly at: string
  readonly onRestore: () => void
}

/** Above the unlock form: a reading of this store found damage that has not been mended since. */
export const DamagedBefore = ({ at, onRestore }: DamagedBeforeProps) => (
  <div className={styles.before}>
    <ErrorNote
      title="Part of the store is damaged"
      actions={<Button onPress={onRestore}>Restore a backup…</Button>}
    >
      {damagedAtInWords(at)}
    </ErrorNote>
  </div>
)
