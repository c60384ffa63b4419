import styles from './warnings.module.css'
import { Tag } from '../ui/index.ts'

/** What a decision must not look finished without saying: in words, wherever the decision stands. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <ul className={styles.list} aria-label="Before this looks finished">
      {warnings.map((warning) => (
        <li key={warning} className={styles.one}>
          <Tag tone="warn">Look again</Tag> {warning}
        </li>
      ))}
    </ul>
  )
}
