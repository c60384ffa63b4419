import type { ReactNode } from 'react'
import { Button } from '../actions/button.tsx'
import { useRefusal } from '../kept/kept-form.tsx'
import styles from './states.module.css'

export interface ErrorNoteProps {
  /** What happened. */
  readonly title: ReactNode
  /** What was kept, and what to do. */
  readonly children?: ReactNode
  readonly onRetry?: () => void
  readonly retryLabel?: string
  /** Further buttons. */
  readonly actions?: ReactNode
}

/** An error in words: what happened, what was kept, what to do. Read out when it appears. */
export function ErrorNote({ title, children, onRetry, retryLabel = 'Try again', actions }: ErrorNoteProps) {
  useRefusal()
  return (
    <div role="alert" className={styles.note}>
      <p className={styles.noteTitle}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {(onRetry || actions) && (
        <div className={styles.actions}>
          {onRetry && <Button onPress={() => onRetry()}>{retryLabel}</Button>}
          {actions}
        </div>
      )}
    </div>
  )
}
