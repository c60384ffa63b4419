import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Call, OpName, OpNameOf, Output } from '../../shared/contract.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { AppError, Reply } from '../../shared/kernel/reply.ts'
import { api } from './api.ts'

export interface QueryOp<T> {
  /** Undefined until the first answer to exactly this input. */
  readonly data: T | undefined
  readonly error: AppError | null
  /** No answer yet, and none refused. */
  readonly isWaiting: boolean
  /** Shows the answer to an earlier input: only with `keepRows`. */
  readonly isOld: boolean
  readonly refetch: () => Promise<void>
}

export interface QueryOptions {
  readonly enabled?: boolean
  /**
   * For lists that are narrowed by typing: the rows stay until the next ones are there. Never for one person's or
   * one case's data: what stands on a person's page is that person's.
   */
  readonly keepRows?: boolean
}

export const queryKeyOf = <N extends OpName>(name: N, input: Call<N>) => [name, input] as const

/** What an operation answers, asked again after every change in the store. */
export async function ask<N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> {
  const reply = await api.call(name, input)
  if (!reply.ok) throw new Failure(reply.error)
  return reply.value
}

/** The name and the whole input are the key: an answer can only ever be shown for the question it answers. */
export function queryOptionsFor<N extends OpNameOf<'query' | 'task'>>(
  name: N,
  input: Call<N>,
  keepRows = false,
) {
  return queryOptions<Output<N>, Error>({
    queryKey: queryKeyOf(name, input),
    // Nothing to say is an answer too, and the query client does not take undefined for one.
    queryFn: async () => (await ask(name, input)) ?? (null as Output<N>),
    ...(keepRows && { placeholderData: keepPreviousData }),
  })
}

export function useQueryOp<N extends OpNameOf<'query' | 'task'>>(
  name: N,
  input: Call<N>,
  { enabled = true, keepRows = false }: QueryOptions = {},
): QueryOp<Output<N>> {
  const query = useQuery({ ...queryOptionsFor(name, input, keepRows), enabled })
  const { refetch } = query
  return {
    data: query.data,
    error: query.error === null ? null : errorOf(query.error),
    isWaiting: enabled && query.isPending,
    isOld: query.isPlaceholderData,
    refetch: useCallback(async () => void (await refetch()), [refetch]),
  }
}

/** A part of an answer, drawn anew only where that part has changed. Keep `part` the same function between renders. */
export const useQueryPart = <N extends OpNameOf<'query'>, T>(
  name: N,
  input: Call<N>,
  part: (answer: Output<N>) => T,
): T | undefined => useQuery({ ...queryOptionsFor(name, input), select: part }).data

const errorOf = (error: Error): AppError =>
  error instanceof Failure ? error.error : { kind: 'internal', reportId: '' }

export interface CommandOp<N extends OpName> {
  /** Never throws. What failed is also in `error` until the next run. */
  readonly run: (input: Call<N>) => Promise<Reply<Output<N>>>
  readonly pending: boolean
  readonly error: AppError | null
  readonly clear: () => void
}

export function useCommandOp<N extends OpNameOf<'command' | 'task'>>(name: N): CommandOp<N> {
  const [running, setRunning] = useState(0)
  const [error, setError] = useState<AppError | null>(null)
  const run = useCallback(
    async (input: Call<N>) => {
      setRunning((count) => count + 1)
      setError(null)
      const reply = await api.call(name, input)
      setRunning((count) => count - 1)
      if (!reply.ok) setError(reply.error)
      return reply
    },
    [name],
  )
  const clear = useCallback(() => setError(null), [])
  return { run, pending: running > 0, error, clear }
}
