import { useCallback } from 'react'
import type { Call } from '../../shared/contract.ts'
import type { RoomItem } from '../../shared/room.ts'
import { Failure } from '../../shared/reply.ts'
import { describeError } from '../describe-error.ts'
import { api } from '../api.ts'
import { notify } from '../ui/index.ts'

export type DecisionChanges = Call<'room.decide'>['changes']

/** Words for an error under a field that saves itself. */
export const inWords = (error: unknown): string => {
  if (!(error instanceof Failure)) return 'It could not be saved. It is still here; try again.'
  const { title, next } = describeError(error.error)
  return `${title}. ${next}`
}

/** Records a part of the decision; rejects where the store refuses, so that the field keeps its text and says why. */
export function useDecide(item: RoomItem): (changes: DecisionChanges) => Promise<void> {
  const itemId = item.item.id
  const version = item.decision?.version ?? 1
  return useCallback(
    async (changes) => {
      const reply = await api.call('room.decide', { itemId, version, changes })
      if (!reply.ok) throw new Failure(reply.error)
    },
    [itemId, version],
  )
}

/** For buttons and keys: what was refused is said at the foot of the window. */
export async function orSay(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    notify(inWords(error))
    return false
  }
}

/** A command whose refusal is said at the foot of the window; answers whether it was done. */
export async function run<N extends Parameters<typeof api.call>[0]>(
  name: N,
  input: Call<N>,
): Promise<boolean> {
  const reply = await api.call(name, input)
  if (!reply.ok) notify(inWords(new Failure(reply.error)))
  return reply.ok
}
