import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { classNames } from '../type/class-names.ts'
import { Eyebrow } from '../type/eyebrow.tsx'
import { besideMark, noteMark, alignMargins } from './margins.ts'
import styles from './page.module.css'

export interface PageProps {
  readonly children: ReactNode
  /** `notes` (default): a reading column and a 280 px margin. `plain`: one wide column, for lists. */
  readonly layout?: 'notes' | 'plain'
}

/** A well-set page. Holds a `PageHeader` and `PageSection`s. */
export function Page({ children, layout = 'notes' }: PageProps) {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => (page.current ? alignMargins(page.current) : undefined), [])
  return (
    <div className={styles.frame}>
      <div ref={page} className={classNames(styles.page, layout === 'plain' && styles.plain)}>
        {children}
      </div>
    </div>
  )
}

export interface PageHeaderProps {
  readonly title: ReactNode
  /** Beside the title: age, numbers, "item 4 of 9". */
  readonly meta?: ReactNode
  /** At the far end: tags, buttons. */
  readonly children?: ReactNode
}

export function PageHeader({ title, meta, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      {meta && <span className={styles.meta}>{meta}</span>}
      {children && <div className={styles.side}>{children}</div>}
    </header>
  )
}

export interface PageSectionProps {
  /** The small label above it, an h2. */
  readonly title?: ReactNode
  /** Margin notes: `MarginNote`, `Finding`. They fold under the text when the page is narrow. */
  readonly aside?: ReactNode
  /** As tall as its note at least: on a page of long notes each would reach on beside what comes next. */
  readonly keepsNote?: boolean
  readonly children: ReactNode
  readonly id?: string
}

export function PageSection({ title, aside, keepsNote = false, children, ...rest }: PageSectionProps) {
  return (
    <section className={classNames(styles.section, keepsNote && styles.keepsNote)} {...rest}>
      <div className={styles.body} {...besideMark}>
        {title && <Eyebrow>{title}</Eyebrow>}
        {children}
      </div>
      {aside ? (
        <aside className={styles.margin}>
          <div className={styles.notes} {...noteMark}>
            {aside}
          </div>
        </aside>
      ) : (
        <div className={styles.margin} />
      )}
    </section>
  )
}

export interface MarginNoteProps {
  /** The bold first line. */
  readonly title?: ReactNode
  readonly children?: ReactNode
}

/** A note in the margin: a bold line and what it says. */
export function MarginNote({ title, children }: MarginNoteProps) {
  return (
    <div>
      {title && (
        <div>
          <b>{title}</b>
        </div>
      )}
      {children}
    </div>
  )
}
