import { useEffect } from 'react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import { ariaCombo } from '../keys/combo.ts'
import type { Combo } from '../keys/combo.ts'
import { announce } from '../live/announcements.ts'
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
  /** Something this button started goes on: it keeps its focus and ignores presses. */
  readonly isPending?: boolean
  /** Drawn and read out instead of the label while `isPending`: "Signing…". */
  readonly pendingLabel?: string
}

export function Button({
  children,
  isPending = false,
  pendingLabel,
  variant,
  size,
  full,
  shortcut,
  ...rest
}: ButtonProps) {
  const looks = { ...(variant && { variant }), ...(size && { size }), ...(full && { full }) }
  useEffect(() => {
    if (isPending) announce(pendingLabel ?? 'Working…')
  }, [isPending, pendingLabel])
  const { onPress: _onPress, ...without } = rest
  return (
    <AriaButton
      className={classNames(buttonClass(looks), isPending && styles.pending)}
      {...(shortcut && { 'aria-keyshortcuts': ariaCombo(shortcut) })}
      {...(isPending ? { ...without, type: 'button', 'aria-disabled': true } : rest)}
    >
      <span>{isPending && pendingLabel ? pendingLabel : children}</span>
      {shortcut && !isPending && <Kbd combo={shortcut} />}
    </AriaButton>
  )
}
