import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './eyebrow.module.css'

export interface EyebrowProps {
  readonly children: ReactNode
  /** Heading rank; `p` and `legend` are for labels that head no part of the page. Default h2. */
  readonly as?: 'h1' | 'h2' | 'h3' | 'h4' | 'p' | 'legend'
  readonly size?: 'page' | 'wall'
  readonly id?: string
}

/** The small section label, the only words in capitals. */
export function Eyebrow({ children, as: Tag = 'h2', size = 'page', ...rest }: EyebrowProps) {
  return (
    <Tag className={classNames(styles.eyebrow, size === 'wall' && styles.wall)} {...rest}>
      {children}
    </Tag>
  )
}
