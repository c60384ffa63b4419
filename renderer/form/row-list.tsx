import type { ReactNode } from 'react'
import { TextLink } from '../ui/index.ts'
import styles from './row-list.module.css'

export interface RowListProps {
  /** What the list is, for screen readers. */
  readonly label: string
  /** `RowItem`s. */
  readonly children: ReactNode
}

/** Things one under another with a hairline between: calmer than a table where there are no columns to compare. */
export function RowList({ label, children }: RowListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  )
}

export interface RowItemProps {
  readonly title: ReactNode
  /** Makes the title a link. */
  readonly href?: string | undefined
  /** Under the title. */
  readonly note?: ReactNode
  /** At the far end: a tag, a figure, a button. */
  readonly end?: ReactNode
}

export function RowItem({ title, href, note, end }: RowItemProps) {
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <div className={styles.title}>
          {href === undefined ? title : <TextLink href={href}>{title}</TextLink>}
        </div>
        {note !== undefined && note !== '' && <div className={styles.note}>{note}</div>}
      </div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </li>
  )
}
