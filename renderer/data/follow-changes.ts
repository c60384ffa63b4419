import type { Query, QueryClient } from '@tanstack/react-query'
import { findOp } from '../../shared/contract.ts'
import { isTouched } from '../../shared/topics.ts'
import { api } from './api.ts'

/**
 * Asks again after each change in the store, except for what says that it shows nothing of what changed. What was being asked is let go first: an answer from before the change
 * would otherwise be taken for one from after it. Answers a function that stops.
 */
export const followChanges = (client: QueryClient): (() => void) =>
  api.on('data', ({ topics = null }) => {
    const touched = {
      predicate: ({ queryKey: [name, input] }: Pick<Query, 'queryKey'>) => {
        const op = typeof name === 'string' ? findOp(name) : undefined
        return op === undefined || isTouched(op, input, topics)
      },
    }
    void client.cancelQueries(touched).then(() => client.invalidateQueries(touched))
  })
