import type { ReactNode } from 'react'
import { classNames } from '../type/class-names.ts'
import styles from './tag.module.css'

export type TagTone =
  'neutral' | 'health' | 'socialCare' | 'joint' | 'warn' | 'stop' | 'good' | 'dissent' | 'conditions'

export interface TagProps {
  /** Agencies have colour; `warn` and `stop` are for findings only; agreement, conditions and dissent are ink. */
  readonly tone?: TagTone
  readonly size?: 'page' | 'wall'
  readonly children: ReactNode
}

/** A word in a small frame. The word says it; the tone only helps. */
export function Tag({ tone = 'neutral', size = 'page', children }: TagProps) {
  return (
    <span
      className={classNames(styles.tag, tone !== 'neutral' && styles[tone], size === 'wall' && styles.wall)}
    >
      {children}
    </span>
  )
}
