import { z } from 'zod'
import { command, everyone, query, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { Text, Version } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'

/** SafeLives' distinction: overtaken by events is not the same as not done by the agency. */
export const actionStates = ['open', 'done', 'overtaken', 'not_done'] as const
export type ActionState = (typeof actionStates)[number]

export interface Action {
  readonly id: string
  readonly caseId: string
  readonly itemId: string
  readonly meetingId: string
  readonly heldOn: string
  readonly caseReference: string
  readonly personName: string
  readonly text: string
  readonly ownerName: string
  /** The member whose it is; null: somebody else's. */
  readonly ownerMemberId: string | null
  readonly side: Side | null
  readonly dueOn: string | null
  readonly state: ActionState
  readonly outcome: string
  readonly version: number
}

export const actions = {
  list: query<readonly Action[]>()(
    z.strictObject({ states: z.array(z.enum(actionStates)).max(4).default(['open']) }),
    everyone,
  ),
  /** Open, from meetings before this one: they head its agenda. Those that are due longest come first. */
  before: query<readonly Action[]>()(z.strictObject({ meetingId: Id }), everyone),
  /** `outcome` says how it ended; required unless done. */
  settle: command<Action>()(
    z.strictObject({ actionId: Id, version: Version, state: z.enum(actionStates), outcome: Text(2000) }),
    workers,
    { about: 'actionId', did: 'Said how an action ended' },
  ),
}
