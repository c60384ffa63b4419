import type { ReactNode } from 'react'
import { Tag } from '../marks/tag.tsx'
import { Tiny } from '../type/text.tsx'
import styles from './states.module.css'

export interface FindingProps {
  /** `blocks`: "Blocks sign-off". `check`: "Check". `note`: nothing but the words. */
  readonly level: 'blocks' | 'check' | 'note'
  readonly title: ReactNode
  readonly children?: ReactNode
  /** The rule it comes from: "N5, source", or a `TextLink`. */
  readonly source?: ReactNode
  /** A `TextButton` or `TextLink` to where it is put right. */
  readonly action?: ReactNode
}

/** What a rule found, in the margin beside what it is about. */
export function Finding({ level, title, children, source, action }: FindingProps) {
  return (
    <div className={styles.finding}>
      {level === 'blocks' && <Tag tone="stop">Blocks sign-off</Tag>}
      {level === 'check' && <Tag tone="warn">Check</Tag>}
      <div>
        <p className={styles.findingTitle}>{title}</p>
        {children}
      </div>
      {action}
      {source && <Tiny>{source}</Tiny>}
    </div>
  )
}
