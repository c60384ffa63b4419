import { classNames } from '../type/class-names.ts'
import { healthShare, splitInWords } from './split.ts'
import type { Split } from './split.ts'
import styles from './split-bar.module.css'

export interface SplitBarProps extends Split {
  readonly size?: 'line' | 'room' | 'wall'
  /** The words read out for it. Default: "Who pays: health £7,876, council £6,040". */
  readonly label?: string
}

/** Health solid, council striped, a gap between them: reads without colour. */
export function SplitBar({ health, socialCare, size = 'line', label }: SplitBarProps) {
  const share = healthShare({ health, socialCare })
  return (
    <div
      role="img"
      aria-label={label ?? splitInWords({ health, socialCare })}
      className={classNames(styles.bar, size !== 'line' && styles[size], share === null && styles.none)}
    >
      {share !== null && share > 0 && <span className={styles.health} style={{ flex: `${share} 1 0` }} />}
      {share !== null && share < 100 && (
        <span className={styles.social} style={{ flex: `${100 - share} 1 0` }} />
      )}
    </div>
  )
}
