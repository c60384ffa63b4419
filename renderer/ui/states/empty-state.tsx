import type { ReactNode } from 'react'
import styles from './states.module.css'

export interface EmptyStateProps {
  /** What is not here yet: "No referrals yet". */
  readonly title: ReactNode
  /** What to do first. */
  readonly children: ReactNode
  /** A `Button` or `LinkButton` that does it. */
  readonly action?: ReactNode
}

/** An empty page says what to do first. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  )
}
