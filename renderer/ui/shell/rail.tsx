import type { ReactNode } from 'react'
import { Button, Link } from 'react-aria-components'
import { Kbd } from '../type/kbd.tsx'
import { VisuallyHidden } from '../type/visually-hidden.tsx'
import { ariaCombo } from '../keyboard/combo.ts'
import type { Combo } from '../keyboard/combo.ts'
import styles from './rail.module.css'

export interface RailProps {
  /** The app's name. */
  readonly name: string
  /** `RailLink`s. */
  readonly children: ReactNode
  /** A `RailFooter`. */
  readonly footer?: ReactNode
}

/** The list of places. */
export function Rail({ name, children, footer }: RailProps) {
  return (
    <nav className={styles.rail} aria-label={name}>
      <p className={styles.name}>{name}</p>
      <div className={styles.links}>{children}</div>
      {footer}
    </nav>
  )
}

export interface RailLinkProps {
  readonly label: string
  /** How many wait there; nothing is drawn for 0. */
  readonly count?: number | undefined
  /** What the count counts, for screen readers: "to sign". Default "waiting". */
  readonly countMeans?: string
  readonly active?: boolean
  /** Give `href` (a place) or `onPress` (an act). */
  readonly href?: string
  readonly onPress?: () => void
  readonly shortcut?: Combo
}

export function RailLink({ label, count, countMeans = 'waiting', active = false, ...rest }: RailLinkProps) {
  const { href, onPress, shortcut } = rest
  const inside = (
    <>
      <span className={styles.label}>{label}</span>
      {count ? (
        <span className={styles.count}>
          {count}
          <VisuallyHidden> {countMeans}</VisuallyHidden>
        </span>
      ) : null}
      {shortcut && <Kbd combo={shortcut} />}
    </>
  )
  const shared = {
    className: styles.link ?? '',
    ...(shortcut && { 'aria-keyshortcuts': ariaCombo(shortcut) }),
    ...(onPress && { onPress }),
  }
  if (href === undefined) return <Button {...shared}>{inside}</Button>
  return (
    <Link {...shared} href={href} {...(active && { 'aria-current': 'page' as const })}>
      {inside}
    </Link>
  )
}

export interface RailFooterProps {
  /** Whose panel this is. */
  readonly note?: ReactNode
  readonly children?: ReactNode
}

/** Stands at the foot of the rail. */
export function RailFooter({ note, children }: RailFooterProps) {
  return (
    <div className={styles.footer}>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </div>
  )
}
