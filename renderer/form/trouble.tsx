import type { ReactNode } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import { describeError } from '../words/describe-error.ts'
import { ErrorNote } from '../ui/index.ts'

export interface TroubleProps {
  readonly error: AppError
  readonly onRetry?: () => void
  readonly actions?: ReactNode
}

/** An error in words, where it happened. */
export function Trouble({ error, onRetry, actions }: TroubleProps) {
  const { title, kept, next } = describeError(error)
  return (
    <ErrorNote title={title} {...(onRetry && { onRetry })} {...(actions !== undefined && { actions })}>
      {kept} {next}
    </ErrorNote>
  )
}
