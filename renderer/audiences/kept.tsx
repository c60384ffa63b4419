import { EyeOff } from 'lucide-react'
import styles from './as-read.module.css'

/** Beside a text or an amount that they would not read. */
export const Kept = () => (
  <span className={styles.kept}>
    <EyeOff size="0.8125rem" aria-hidden="true" /> kept from them
  </span>
)
