import type { CSSProperties, ReactNode } from 'react'
import styles from './layout.module.css'

/** A step of the spacing scale: 4 8 12 16 24 32 48 72 px. */
export type Space = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const space = (step: Space) => `var(--s-${step})`

export interface StackProps {
  /** Default 4 (16 px). */
  readonly gap?: Space
  readonly children: ReactNode
}

/** One under another. */
export function Stack({ gap = 4, children }: StackProps) {
  return (
    <div className={styles.stack} style={{ gap: space(gap) }}>
      {children}
    </div>
  )
}

export interface RowProps {
  /** Default 3 (12 px). */
  readonly gap?: Space
  readonly align?: 'baseline' | 'center' | 'start' | 'end'
  readonly justify?: 'start' | 'between' | 'end'
  readonly children: ReactNode
}

/** Side by side, wrapping when there is no room. */
export function Row({ gap = 3, align = 'baseline', justify = 'start', children }: RowProps) {
  const justifyContent = justify === 'between' ? 'space-between' : justify
  return (
    <div className={styles.row} style={{ gap: space(gap), alignItems: align, justifyContent }}>
      {children}
    </div>
  )
}

/** Takes the room that is left in a `Row`. */
export function Grow({ children }: { readonly children?: ReactNode }) {
  return <span className={styles.grow}>{children}</span>
}

export interface ColumnsProps {
  /** The least width of a column, in px of the usual type size; as many stand side by side as fit. Default 280. */
  readonly least?: number
  /** Default 5 (24 px). */
  readonly gap?: Space
  readonly children: ReactNode
}

/** Equal columns, such as options side by side; they fold by themselves. */
export function Columns({ least = 280, gap = 5, children }: ColumnsProps) {
  const style: CSSProperties & Record<'--least', string> = { gap: space(gap), '--least': `${least / 16}rem` }
  return (
    <div className={styles.columns} style={style}>
      {children}
    </div>
  )
}
