import type { Role } from '../../../shared/kernel/op.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Audience } from '../../../shared/records.ts'
import type { ByTrigger, Fixed, Flag, Json, Versioned } from '../kernel/columns.ts'

export interface AudienceMarkTable extends Versioned {
  caseId: Fixed<string>
  block: string
  /** Null: the whole block. */
  passage: string | null
  /** The entry of a list that it was made on; elsewhere empty. */
  seen: string
  audience: Audience
  reason: string
  silent: Flag
  silentAgreedBy: string | null
  silentAgreedAt: string | null
  /** Sides; null: nobody has decided. */
  shareWith: Json | null
  decidedReason: string
  decidedBy: string | null
  decidedAt: string | null
  /** Who marked it last, with role and agency as they were then. */
  memberId: string
  role: Role
  side: Side | null
  at: string
  /** Its case is: nobody sees to it any more. */
  caseClosed: ByTrigger<Flag>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    audienceMark: AudienceMarkTable
  }
}
