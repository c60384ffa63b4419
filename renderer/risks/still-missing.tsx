import { MarginNote } from '../ui/index.ts'
import styles from './still-missing.module.css'

/** In the margin, never in the way: what a decision still needs. */
export function StillMissing({ missing }: { readonly missing: readonly string[] }) {
  if (missing.length === 0) return null
  return (
    <MarginNote title="Before it can be decided">
      <ul className={styles.list}>
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </MarginNote>
  )
}
