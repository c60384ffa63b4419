import { Menu, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Link } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import { Kbd } from '../type/kbd.tsx'
import { VisuallyHidden } from '../type/visually-hidden.tsx'
import { ariaCombo } from '../keys/combo.ts'
import type { Combo } from '../keys/combo.ts'
import styles from './rail.module.css'

export interface RailProps {
  /** The app's name. */
  readonly name: string
  /** Where we are: going somewhere else folds the list again, where it folds. */
  readonly place?: string
  /** What is always in reach: a `RailLink` that finds. */
  readonly first?: ReactNode
  /** `RailLink`s. */
  readonly children: ReactNode
  /** A `RailFooter`. */
  readonly footer?: ReactNode
}

/** The list of places. In a small window it is one line, from which the places open. */
export function Rail({ name, place = '', first, children, footer }: RailProps) {
  const [openAt, setOpenAt] = useState<string | null>(null)
  if (openAt !== null && openAt !== place) setOpenAt(null)
  const isOpen = openAt === place
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const placesId = useId()
  // The link that was followed is folded away: what opened the list has the focus again.
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <nav className={classNames(styles.rail, isOpen && styles.open)} aria-label={name}>
      <p className={styles.name}>{name}</p>
      <Button
        ref={button}
        className={classNames(styles.link, styles.menu)}
        aria-expanded={isOpen}
        aria-controls={placesId}
        onPress={() => setOpenAt(isOpen ? null : place)}
      >
        {isOpen ? <X aria-hidden="true" /> : <Menu aria-hidden="true" />}
        Places
      </Button>
      {first}
      <div id={placesId} className={styles.links}>
        {children}
      </div>
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
  /** Of how many, for whoever asks: "9 open in all". Shown on hovering, and said after the count. */
  readonly ofAll?: string
  readonly active?: boolean
  /** Give `href` (a place) or `onPress` (an act). */
  readonly href?: string
  readonly onPress?: () => void
  readonly shortcut?: Combo
}

export function RailLink({
  label,
  count,
  countMeans = 'waiting',
  ofAll = '',
  active = false,
  ...rest
}: RailLinkProps) {
  const { href, onPress, shortcut } = rest
  const inside = (
    <>
      <span className={styles.label} {...(ofAll && { title: ofAll })}>
        {label}
      </span>
      {count ? (
        <span className={styles.count} {...(ofAll && { title: ofAll })}>
          {count.toLocaleString('en-GB')}
          <VisuallyHidden> {countMeans}</VisuallyHidden>
        </span>
      ) : null}
      {ofAll && <VisuallyHidden>, {ofAll}</VisuallyHidden>}
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
