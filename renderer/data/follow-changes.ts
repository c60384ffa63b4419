import type { Query, QueryClient } from '@tanstack/react-query'
import { findOp } from '../../shared/contract.ts'
import { isTouched } from '../../shared/topics.ts'
import { afterAnswer, api } from './api.ts'

let toAskAgain = 0
/** Whether the store has said that something changed, and nothing was asked again yet. */
export const isToAskAgain = (): boolean => toAskAgain > 0

/**
 * Asks again after each change in the store, except for what says that it shows nothing of what changed. What was being asked is let go first: an answer from before the change
 * would otherwise be taken for one from after it. Both stand at once; the questions let the answer to this window's own command
 * by, since a dozen of them take longer than it. Answers a function that stops.
 */
export const followChanges = (client: QueryClient): (() => void) =>
  api.on('data', ({ topics = null }) => {
    const touched = {
      predicate: ({ queryKey: [name, input] }: Pick<Query, 'queryKey'>) => {
        const op = typeof name === 'string' ? findOp(name) : undefined
        return op === undefined || isTouched(op, input, topics)
      },
    }
    toAskAgain += 1
    void client
      .cancelQueries(touched)
      .then(() => client.invalidateQueries({ ...touched, refetchType: 'none' }))
      .then(afterAnswer)
      .then(() => {
        toAskAgain -= 1
        // What is being asked was asked after the change, by whatever came onto the screen since.
        return client.refetchQueries({ ...touched, type: 'active' }, { cancelRefetch: false })
      })
  })
