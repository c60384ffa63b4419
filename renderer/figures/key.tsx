import styles from './figures.module.css'

export interface KeyProps {
  readonly filled: string
  readonly hollow: string
}

/** What filled and hollow stand for: told apart without colour. */
export function Key({ filled, hollow }: KeyProps) {
  return (
    <p className={styles.key} aria-hidden="true">
      <span>
        <span className={`${styles.sign} ${styles.filled}`} />
        {filled}
      </span>
      <span>
        <span className={styles.sign} />
        {hollow}
      </span>
    </p>
  )
}
