import type { Call } from '../../../shared/contract.ts'
import { Failure } from '../../../shared/kernel/reply.ts'
import type { Reply } from '../../../shared/kernel/reply.ts'
import type { Decision, RoomItem } from '../../../shared/room.ts'
import { api } from '../../data/api.ts'
import { describeError } from '../../words/describe-error.ts'
import { notifyTrouble } from '../../ui/index.ts'
import { useEdited } from '../../data/use-edited.ts'

export type DecisionChanges = Call<'room.decide'>['changes']

/** Words for an error under a field that saves itself. */
export const inWords = (error: unknown): string => {
  if (!(error instanceof Failure)) return 'It could not be saved. It is still here; try again.'
  const { title, next } = describeError(error.error)
  return `${title}. ${next}`
}

/**
 * Records parts of the decision, one after the other: the review date may be typed while the conditions are still on
 * their way. Rejects where the store refuses, so that the field keeps its text and says why.
 */
export function useDecide(decision: Decision): (changes: DecisionChanges) => Promise<void> {
  const { itemId } = decision
  const { save } = useEdited<Decision, DecisionChanges>({
    initial: decision,
    write: async ({ version }, changes) =>
      decisionIn(await api.call('room.decide', { itemId, version, changes })),
    read: async () => valueOf(decisionIn(await api.call('room.item', { itemId }))),
    part: (doc, field) => doc[field],
  })
  return save
}

function decisionIn(reply: Reply<Pick<RoomItem, 'decision'>>): Reply<Decision> {
  if (!reply.ok) return reply
  const { decision } = reply.value
  return decision ? { ok: true, value: decision } : { ok: false, error: { kind: 'notFound' } }
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Failure(reply.error)
  return reply.value
}

/** For buttons and keys: what was refused is said at the foot of the window. */
export async function orSay(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    notifyTrouble(inWords(error))
    return false
  }
}
