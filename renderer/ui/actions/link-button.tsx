import type { ReactNode } from 'react'
import { Button as AriaButton, Link } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { ariaCombo } from '../keys/combo.ts'
import { Kbd } from '../type/kbd.tsx'
import { buttonClass } from './button.tsx'
import type { ButtonLooks } from './button.tsx'
import styles from './link-button.module.css'

export interface LinkButtonProps extends ButtonLooks {
  readonly href: string
  readonly children: ReactNode
}

/** A link that looks like a button: goes to a place. */
export function LinkButton({ href, children, shortcut, ...looks }: LinkButtonProps) {
  return (
    <Link
      href={href}
      className={buttonClass(looks)}
      {...(shortcut && { 'aria-keyshortcuts': ariaCombo(shortcut) })}
    >
      <span>{children}</span>
      {shortcut && <Kbd combo={shortcut} />}
    </Link>
  )
}

export interface TextLinkProps {
  readonly href: string
  readonly children: ReactNode
}

/** A link within text. */
export function TextLink({ href, children }: TextLinkProps) {
  return (
    <Link href={href} className={styles.words ?? ''}>
      {children}
    </Link>
  )
}

export interface TextButtonProps extends Pick<
  AriaButtonProps,
  'onPress' | 'isDisabled' | 'aria-label' | 'aria-expanded' | 'excludeFromTabOrder'
> {
  readonly children: ReactNode
  /** It opens the field that is to be written in: whoever is sent to it is sent into the field. */
  readonly isPrompt?: boolean
}

/** A button within text: looks like a link, does something here. */
export function TextButton({ children, isPrompt = false, ...rest }: TextButtonProps) {
  return (
    <AriaButton className={styles.words ?? ''} {...(isPrompt && { 'data-prompt': '' })} {...rest}>
      {children}
    </AriaButton>
  )
}
