import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from '../class-names.ts'
import { ariaCombo } from '../keyboard/combo.ts'
import type { Combo } from '../keyboard/combo.ts'
import { Kbd } from '../type/kbd.tsx'
import styles from './button.module.css'

export interface ButtonLooks {
  /** `primary` is filled, at most one a screen; `quiet` (default) has an edge; `plain` is words only. */
  readonly variant?: 'primary' | 'quiet' | 'plain'
  /** `room` is 44 px high, for the console and the shared screen. */
  readonly size?: 'page' | 'room'
  /** As wide as its place, words at the start, key at the end. */
  readonly full?: boolean
  /** Draws the key. It does not bind it: see `useShortcuts`. */
  readonly shortcut?: Combo
}

export function buttonClass({ variant = 'quiet', size = 'page', full = false }: ButtonLooks): string {
  return classNames(
    styles.button,
    variant !== 'quiet' && styles[variant],
    size === 'room' && styles.room,
    full && styles.full,
  )
}

type Passed =
  | 'onPress'
  | 'isDisabled'
  | 'isPending'
  | 'type'
  | 'autoFocus'
  | 'aria-label'
  | 'aria-describedby'
  | 'aria-expanded'
  | 'aria-pressed'
  | 'form'
  | 'id'
  | 'ref'
  | 'slot'

export interface ButtonProps
  extends ButtonLooks, Pick<AriaButtonProps & { ref?: Ref<HTMLButtonElement> }, Passed> {
  readonly children: ReactNode
  /** Said instead of the label while `isPending`: "Signing…". The button keeps its focus and ignores presses. */
  readonly pendingLabel?: string
}

export function Button({ children, pendingLabel, variant, size, full, shortcut, ...rest }: ButtonProps) {
  const looks = { ...(variant && { variant }), ...(size && { size }), ...(full && { full }) }
  return (
    <AriaButton
      className={buttonClass(looks)}
      {...(shortcut && { 'aria-keyshortcuts': ariaCombo(shortcut) })}
      {...rest}
    >
      <span>{rest.isPending && pendingLabel ? pendingLabel : children}</span>
      {shortcut && !rest.isPending && <Kbd combo={shortcut} />}
    </AriaButton>
  )
}
