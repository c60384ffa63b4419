import type { Side } from '../../../shared/kernel/text.ts'
import type { Fixed } from '../kernel/columns.ts'

/** What a member may do for an agency, as it was set, and how that ended. */
export interface AuthorityGrantTable {
  id: Fixed<string>
  version: number
  memberId: Fixed<string>
  side: Fixed<Side | null>
  role: Fixed<string>
  annualLimitPence: Fixed<number | null>
  /** Null: before anybody had to confirm it. */
  proposedBy: Fixed<string | null>
  proposedAt: Fixed<string>
  state: 'waiting' | 'confirmed' | 'refused' | 'withdrawn'
  /** Of one that was confirmed: by whose right. */
  basis: 'agency' | 'otherAgency' | 'setUp' | 'before' | null
  endedBy: string | null
  endedAt: string | null
}

declare module '../kernel/schema.ts' {
  interface Tables {
    authorityGrant: AuthorityGrantTable
  }
}
