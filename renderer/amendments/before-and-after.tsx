import type { ToldChange } from '../../shared/change-words.ts'
import { Eyebrow } from '../ui/index.ts'
import styles from './before-and-after.module.css'

interface BeforeAndAfterProps {
  readonly changes: readonly ToldChange[]
  /** The version that is corrected. */
  readonly version: number
  /** What it would become. */
  readonly next: number
}

/** Only what differs, the old words beside the new ones. */
export const BeforeAndAfter = ({ changes, version, next }: BeforeAndAfterProps) => (
  <div className={styles.list}>
    {changes.map(({ label, before, after }) => (
      <section key={`${label} ${before}`} className={styles.pair}>
        <h3 className={styles.field}>{label}</h3>
        <div>
          <Eyebrow as="h4">Version {version}</Eyebrow>
          <p className={styles.text}>{before}</p>
        </div>
        <div>
          <Eyebrow as="h4">Version {next}</Eyebrow>
          <p className={styles.text}>{after}</p>
        </div>
      </section>
    ))}
  </div>
)
