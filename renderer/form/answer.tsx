import type { ReactNode } from 'react'
import { Trouble } from './trouble.tsx'
import { Waiting } from '../ui/index.ts'
import type { QueryOp } from '../data/use-op.ts'

export interface AnswerProps<T> {
  readonly query: QueryOp<T>
  /** "Opening the case…" */
  readonly waiting: string
  readonly children: (data: T) => ReactNode
}

/** What a query answered; before that a word of waiting, and what went wrong where it did. */
export function Answer<T>({ query, waiting, children }: AnswerProps<T>) {
  const { data, error, refetch } = query
  return (
    <>
      {error && error.kind !== 'locked' && <Trouble error={error} onRetry={() => void refetch()} />}
      {data !== undefined && error?.kind !== 'notFound' && children(data)}
      {data === undefined && !error && <Waiting>{waiting}</Waiting>}
    </>
  )
}
