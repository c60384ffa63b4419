import styles from './states.module.css'

export interface WaitingProps {
  /** "Opening the case…" */
  readonly children: string
}

/** Said only when there is still nothing after 300 ms: what is quick shows nothing in between. */
export function Waiting({ children }: WaitingProps) {
  return (
    <p className={styles.waiting} role="status">
      {children}
    </p>
  )
}
