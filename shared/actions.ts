import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { besideCases, command, drivers, everyone, query, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { OptionalLine, Said, Text, Version } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'
import type { Who } from './session.ts'

/** SafeLives' distinction: overtaken by events is not the same as not done by the agency. */
export const actionStates = ['open', 'done', 'overtaken', 'not_done'] as const
export type ActionState = (typeof actionStates)[number]
export const endedStates = ['done', 'overtaken', 'not_done'] as const satisfies readonly ActionState[]

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
  /** The person themself said that they would do it. */
  readonly ownerIsPerson: boolean
  readonly side: Side | null
  readonly dueOn: string | null
  /** The day that was agreed, where it has been moved since; null: it is `dueOn`. */
  readonly agreedDueOn: string | null
  readonly state: ActionState
  /** How it ended, in words; while it is open: why it was left as it is. */
  readonly outcome: string
  /** What shows it. */
  readonly evidence: string
  /** Why the last change was made, of a day that was moved or an ending that was taken back. */
  readonly reason: string
  readonly version: number
}

/** Whose an action is: the person's own before any agency's that helps with it. */
export const actionOwners = ['health', 'socialCare', 'person', 'neither'] as const
export type ActionOwner = (typeof actionOwners)[number]
export const ownerOf = ({
  ownerIsPerson,
  side,
}: {
  readonly ownerIsPerson: boolean
  readonly side: Side | null
}): ActionOwner => (ownerIsPerson ? 'person' : (side ?? 'neither'))

/**
 * Whether somebody may say what became of it: its owner, a member of the agency whose it is, or whoever runs the panel;
 * of what is no agency's, anybody who works on cases.
 */
export const mayFollowUp = (
  { side, ownerMemberId }: Pick<Action, 'side' | 'ownerMemberId'>,
  who: Pick<Who, 'memberId' | 'role' | 'side'>,
): boolean =>
  workers.includes(who.role) &&
  (side === null || side === who.side || ownerMemberId === who.memberId || drivers.includes(who.role))

/** One thing that happened to an action; what it does not have is empty or null. */
export interface ActionStep {
  readonly what: 'agreed' | 'corrected' | 'stillOpen' | 'moved' | 'ended' | 'takenBack'
  /** UTC instant; of what was agreed, the day of the meeting. */
  readonly at: string
  readonly by: string | null
  /** Where it was agreed, or stood as still open. */
  readonly meetingId: string | null
  /** Days of what was moved or agreed. */
  readonly from: string | null
  readonly to: string | null
  /** How it ended. */
  readonly state: ActionState | null
  readonly words: string
  readonly evidence: string
}

export interface ActionPage {
  readonly action: Action
  /** The earliest first. */
  readonly steps: readonly ActionStep[]
}

/** Whose open actions are chased: an agency's, or those of nobody's in either. */
export const chasedFor = ['health', 'socialCare', 'neither'] as const
export type ChasedFor = (typeof chasedFor)[number]

/** Of whom by initials and case reference alone: what leaves names nobody. */
export interface ChasedAction {
  readonly id: string
  readonly caseReference: string
  readonly initials: string
  /** As that agency may read it, the person by initials. */
  readonly text: string
  readonly ownerName: string
  readonly dueOn: string | null
  readonly heldOn: string
}

export interface ChasingList {
  readonly for: ChasedFor
  /** The longest overdue first; at most 200. */
  readonly actions: readonly ChasedAction[]
  readonly total: number
  /** Of all of them, on the day that it was asked. */
  readonly overdue: number
}

/** At most so many are answered at once: whoever looks for another narrows them. */
export const mostActions = 150

export const whoseActions = ['anyone', 'mine', ...actionOwners] as const
export type WhoseActions = (typeof whoseActions)[number]

/** Whether every word typed is somewhere in what stands in an action's row. */
export function matchesAction(
  { text, outcome, personName, caseReference, ownerName }: Action,
  typed: string,
): boolean {
  const row = [text, outcome, personName, caseReference, ownerName].join(' ').toLowerCase()
  return wordsTyped(typed).every((word) => row.includes(word))
}

export const wordsTyped = (typed: string): readonly string[] =>
  typed.toLowerCase().split(/\s+/).filter(Boolean)

const Chased = z.strictObject({ for: z.enum(chasedFor) })

export const actions = {
  /** What is open first, the longest due first; then what has ended, the latest due first. */
  list: query<readonly Action[]>()(
    z.strictObject({
      states: z.array(z.enum(actionStates)).max(4).default(['open']),
      overdue: z.boolean().default(false),
      whose: z.enum(whoseActions).default('anyone'),
      /** Words of what stands in its row. */
      text: OptionalLine(100).default(''),
      limit: z.int().min(1).max(mostActions).default(mostActions),
    }),
    everyone,
  ),
  /** Open, from meetings before this one: they head its agenda. The first, those that are due longest. */
  before: query<readonly Action[]>()(z.strictObject({ meetingId: Id }), everyone),
  /** A case's, open ones first; at most 300. */
  ofCase: query<readonly Action[]>()(z.strictObject({ caseId: Id }), everyone, besideCases),
  /** One with what has happened to it: where it was agreed, where it was still open, its days, how it ended. */
  get: query<ActionPage>()(z.strictObject({ actionId: Id }), everyone),
  /**
   * `outcome` says in words how it ended, whichever way; `evidence` what shows it. Of one that has ended it is taken back
   * first (`settled`); the other agency's is not ours to end (`othersAction`), nor to move or to open again.
   */
  settle: command<Action>()(
    z.strictObject({
      actionId: Id,
      version: Version,
      state: z.enum(endedStates),
      outcome: Text(2000),
      evidence: OptionalLine(300).default(''),
    }),
    workers,
    { about: 'actionId', did: 'Said how an action ended' },
  ),
  /** How it ended was said by mistake, or too early: it is open again. Its words stay in its history. */
  reopen: command<Action>()(z.strictObject({ actionId: Id, version: Version, reason: Said(1000) }), workers, {
    about: 'actionId',
    did: 'Took back how an action ended',
  }),
  /** To another day, none before it was agreed, once its meeting is closed; until then it is agreed anew. The record keeps the day that was agreed. */
  move: command<Action>()(
    z.strictObject({ actionId: Id, version: Version, dueOn: IsoDate, reason: Said(1000) }),
    workers,
    { about: 'actionId', did: 'Moved the day of an action' },
  ),
  /** What one agency is to be asked about, as it may read it and as whoever asks may. */
  chasing: query<ChasingList>()(Chased, workers),
  /** The same, to be copied into a message. */
  chase: command<ChasingList>()(Chased, workers, {
    about: 'panel',
    did: 'Copied a list of open actions for an agency',
  }),
}
