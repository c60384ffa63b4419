import { formatPence } from '../../../shared/kernel/money.ts'
import { classNames } from '../type/class-names.ts'
import styles from './limit-bar.module.css'

export interface LimitBarProps {
  readonly side: 'health' | 'socialCare'
  readonly pence: number
  readonly limitPence: number
}

/** An amount against a limit. Over it the bar is full and says so in words: it is never colour alone. */
export function LimitBar({ side, pence, limitPence }: LimitBarProps) {
  const isOver = pence > limitPence
  const share = limitPence === 0 ? 100 : Math.min(100, (pence / limitPence) * 100)
  const words = isOver
    ? `${formatPence(pence - limitPence)} over the limit of ${formatPence(limitPence)}`
    : `of up to ${formatPence(limitPence)}`
  return (
    <span className={styles.limit}>
      <span className={styles.bar} role="img" aria-label={`${formatPence(pence)}, ${words}`}>
        <span className={classNames(styles[side], isOver && styles.over)} style={{ width: `${share}%` }} />
      </span>
      <span className={styles.words}>{words}</span>
    </span>
  )
}
