import type { ReactNode } from 'react'
import { formatPence } from '../../../shared/kernel/money.ts'
import { classNames } from '../type/class-names.ts'
import { VisuallyHidden } from '../type/visually-hidden.tsx'
import type { Split } from './split.ts'
import styles from './split-legend.module.css'

export interface SplitLegendProps extends Split {
  /** `line`: "£7,876 · £6,040", for a table's foot. */
  readonly size?: 'line' | 'room' | 'wall'
  /** After the council's amount: "no charge to her". */
  readonly socialCareNote?: string
  /** Instead of the two amounts: "£7,000 a year and £320 once". */
  readonly words?: { readonly health: string; readonly socialCare: string }
  /** Between the two: "£13,916 a year". */
  readonly middle?: ReactNode
}

/** The amounts under a `SplitBar`. */
export function SplitLegend({
  health,
  socialCare,
  size = 'room',
  socialCareNote,
  words = { health: formatPence(health), socialCare: formatPence(socialCare) },
  middle,
}: SplitLegendProps) {
  if (size === 'line') {
    return (
      <span className={styles.inline}>
        <b className={styles.health}>
          <VisuallyHidden>Health </VisuallyHidden>
          {words.health}
        </b>
        {' · '}
        <b className={styles.social}>
          <VisuallyHidden>Council </VisuallyHidden>
          {words.socialCare}
        </b>
      </span>
    )
  }
  return (
    <div className={classNames(styles.legend, size === 'wall' && styles.wall)}>
      <span className={styles.health}>
        <b>{words.health}</b> health
      </span>
      {middle && <span>{middle}</span>}
      <span className={styles.social}>
        <b>{words.socialCare}</b> council{socialCareNote && `, ${socialCareNote}`}
      </span>
    </div>
  )
}
