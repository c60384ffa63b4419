import { z } from 'zod'
import { Id } from './ids.ts'
import { everyone, query } from './op.ts'
import type { TimeLimit } from './rules/time-limits.ts'

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
  ofCases: query<readonly CaseLimits[]>()(z.strictObject({ caseIds: z.array(Id).min(1).max(500) }), everyone),
}
