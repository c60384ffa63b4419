import { z } from 'zod'
import { Id } from './kernel/ids.ts'
import { everyone, query, task } from './kernel/op.ts'
import { Side } from './kernel/text.ts'

export interface AuditHead {
  readonly size: number
  /** Root of the RFC 6962 tree over the entries, hex. */
  readonly root: string
  readonly checkpoint: string
}

export interface AuditEntry {
  readonly seq: number
  readonly at: string
  /** What the computer's clock said, where that was another time; null otherwise. */
  readonly clock: string | null
  readonly memberName: string
  readonly operation: string
  readonly entityId: string | null
  /** Whom it is about, where that is a member: who signed, who was added. Null: about something else. */
  readonly subjectName: string | null
}

/** Something odd about the computer's clock: both times are UTC instants. */
export interface ClockFinding {
  /** Behind the trail by more than a minute; or more than a day ahead of the other agency's last signature. */
  readonly kind: 'wentBack' | 'ahead'
  /** What it says now. */
  readonly clock: string
  /** The entry that it is behind, or the signature that it is ahead of. */
  readonly against: string
  /** Whose signature; null where it is not about one. */
  readonly side: Side | null
}

/** A head that somebody held, against the trail: `cut` where it had more entries then, `rewritten` where others. */
export interface HeldHead {
  readonly origin: string
  readonly size: number | null
  readonly finding: 'sound' | 'cut' | 'rewritten' | 'other' | 'unreadable'
}

export interface TrailCompared {
  readonly sound: boolean
  readonly firstBad: number | null
  readonly size: number
  readonly held: readonly HeldHead[]
}

export const audit = {
  head: query<AuditHead>()(z.strictObject({}), everyone),
  /** Newest first. */
  entries: query<readonly AuditEntry[]>()(
    z.strictObject({
      before: z.int().min(1).nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    ['coordinator', 'chair'],
  ),
  /** What is odd about the clock, as whoever comes in, or is about to sign one meeting, should know; empty mostly. */
  clock: query<readonly ClockFinding[]>()(
    z.strictObject({ signing: z.strictObject({ meetingId: Id, side: Side }).nullable().default(null) }),
    everyone,
  ),
  /** The chain, and heads that were held elsewhere (a pack's `audit/checkpoint.txt`) against it. */
  compare: task<TrailCompared>()(
    z.strictObject({ checkpoints: z.array(z.string().max(500)).max(100).default([]) }),
    everyone,
  ),
  /** Recomputes the chain, others having their turn meanwhile; false names the first entry that does not fit. */
  check: task<Omit<TrailCompared, 'held'>>()(z.strictObject({}), ['coordinator', 'chair']),
}
