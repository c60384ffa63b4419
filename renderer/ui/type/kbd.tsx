import { drawCombo } from '../keyboard/combo.ts'
import type { Combo } from '../keyboard/combo.ts'
import styles from './kbd.module.css'

export interface KbdProps {
  /** As in code: `mod+k`, `h`, `alt+ArrowUp`. */
  readonly combo: Combo
}

/** A key cap. Hidden from screen readers, which hear `aria-keyshortcuts` from the control itself. */
export function Kbd({ combo }: KbdProps) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {drawCombo(combo)}
    </kbd>
  )
}
