import type { Call } from '../../shared/contract.ts'
import type { Reply } from '../../shared/kernel/reply.ts'
import type { Decision, RoomItem } from '../../shared/room.ts'
import { api } from '../data/api.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'
import { ask } from '../data/use-op.ts'

export type DecisionHere = Call<'frontLine.decide'>['changes']

/** The decision, saved a field at a time, each save after the one before. */
export const useDecideHere = (itemId: string, decision: Decision): UseEdited<Decision, DecisionHere> =>
  useEdited<Decision, DecisionHere>({
    initial: decision,
    write: async ({ version }, changes) =>
      decisionIn(await api.call('frontLine.decide', { itemId, version, changes }), decision),
    read: async () => (await ask('room.item', { itemId })).decision ?? decision,
    part: (doc, field) => doc[field],
  })

const decisionIn = (reply: Reply<Pick<RoomItem, 'decision'>>, before: Decision): Reply<Decision> =>
  reply.ok ? { ok: true, value: reply.value.decision ?? before } : reply
