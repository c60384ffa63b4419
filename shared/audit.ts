import { z } from 'zod'
import { everyone, query } from './op.ts'

export interface AuditHead {
  readonly size: number
  /** Root of the RFC 6962 tree over the entries, hex. */
  readonly root: string
  readonly checkpoint: string
}

export interface AuditEntry {
  readonly seq: number
  readonly at: string
  readonly memberName: string
  readonly operation: string
  readonly entityId: string | null
  /** Whom it is about, where that is a member: who signed, who was added. Null: about something else. */
  readonly subjectName: string | null
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
  /** Recomputes the chain; false names the first entry that does not fit. */
  check: query<{ sound: boolean; firstBad: number | null; size: number }>()(z.strictObject({}), [
    'coordinator',
    'chair',
  ]),
}
