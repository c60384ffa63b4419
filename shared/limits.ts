import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { besideCases, everyone, query } from './kernel/op.ts'

/** In the order of a meeting's life (DOMAIN §1.2). */
export const limitKinds = ['agenda', 'papers', 'actions', 'minutes', 'signOff', 'release'] as const
export type LimitKind = (typeof limitKinds)[number]

export interface TimeLimit {
  readonly kind: LimitKind
  /** ISO date: the last day in time. */
  readonly dueOn: string
  /** `ahead` and `late` wait to be done; `met` and `metLate` are done. */
  readonly state: 'ahead' | 'today' | 'late' | 'met' | 'metLate'
  /** Left, or late by. 0 on the day, or where only a weekend or closed days have passed since. */
  readonly workingDays: number
  readonly doneOn: string | null
}

/** Where a meeting, or a case at its latest meeting, stands against the panel's time limits (rules/time-limits.ts). */
export interface Limits {
  readonly meetingId: string
  readonly heldOn: string
  /** In the order of a meeting's life. */
  readonly limits: readonly TimeLimit[]
  /** The one due first of what is still to be done; null when all is done. */
  readonly next: TimeLimit | null
}

export interface CaseLimits extends Limits {
  readonly caseId: string
}

export const limits = {
  /** Null for two people at the front line, who have no agenda, and for a meeting that was called off. */
  ofMeeting: query<Limits | null>()(z.strictObject({ meetingId: Id }), everyone),
  /** Of each case that is on a panel's agenda, or was and is not finished with; in no order. */
  ofCases: query<readonly CaseLimits[]>()(
    z.strictObject({ caseIds: z.array(Id).min(1).max(500) }),
    everyone,
    besideCases,
  ),
}
