import type { ReactNode } from 'react'
import styles from './text.module.css'

export interface TextProps {
  readonly children: ReactNode
  /** The element drawn. Default span. */
  readonly as?: 'span' | 'p' | 'div'
  readonly id?: string
}

/** Secondary text, 14 px. */
export function Small({ children, as: Tag = 'span', ...rest }: TextProps) {
  return (
    <Tag className={styles.small} {...rest}>
      {children}
    </Tag>
  )
}

/** The quietest text, 12.5 px: times, sources, counts. */
export function Tiny({ children, as: Tag = 'span', ...rest }: TextProps) {
  return (
    <Tag className={styles.tiny} {...rest}>
      {children}
    </Tag>
  )
}

/** Running text, never wider than 66 characters; keeps the writer's line breaks. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>
}
