import styles from './audit.module.css'
import { inGroups } from './in-groups.ts'

/** Set in groups of four, to be compared by eye or read out. */
export function RootInGroups({ root }: { readonly root: string }) {
  return (
    <div className={styles.root} role="group" aria-label="Fingerprint of the audit trail">
      {inGroups(root).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </div>
  )
}
