import { drawCombo } from '../keys/combo.ts'
import type { Combo } from '../keys/combo.ts'
import { isSingleKey, useSingleKeys } from '../keys/single-keys.ts'
import styles from './kbd.module.css'

export interface KbdProps {
  /** As in code: `mod+k`, `h`, `alt+ArrowUp`. */
  readonly combo: Combo
  /** Read out as well, in a list of shortcuts. On a control it is not: `aria-keyshortcuts` says it there. */
  readonly isRead?: boolean
}

/** A key cap; a single key that is turned off has none, except in the list that says what there is. */
export function Kbd({ combo, isRead = false }: KbdProps) {
  const areSingleKeysOn = useSingleKeys()
  if (!areSingleKeysOn && !isRead && isSingleKey(combo)) return null
  return (
    <kbd className={styles.kbd} aria-hidden={!isRead}>
      {drawCombo(combo)}
    </kbd>
  )
}
