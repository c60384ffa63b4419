import type { CaseState } from '../../../shared/cases.ts'
import type { CaseColumns } from '../facts/to-case.ts'
import type { ByTrigger, Defaulted, Fixed, Flag, Versioned } from '../kernel/columns.ts'

/** A case without a row has none of them. */
export interface RouteFlagsTable {
  id: Fixed<string>
  version: number
  caseId: Fixed<string>
  disagreement: Flag
  novelSpend: Flag
  legalDoubt: Flag
  section117Ending: Flag
  personAsks: Flag
}

export interface CaseTable extends Versioned, CaseColumns {
  reference: Fixed<string>
  personId: string
  state: CaseState
  openedAt: string
  closedBecause: string
  /** The panel that it was listed for last, and is made ready for; null: the store’s first. */
  panelId: Defaulted<string | null>
}

/** Where a case stands in the orders of the list (migration 1070). */
export interface CasePlaceTable {
  caseId: ByTrigger<string>
  state: ByTrigger<CaseState>
  /** The first day to come (facts/next-of-cases.ts), with meetings that are past and open still; `~`: there is none. */
  nextOn: ByTrigger<string>
  /** The day its earliest referral was sent, whoever may know of it; without one, when it was opened. */
  waitsSince: ByTrigger<string>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    case: CaseTable
    casePlace: CasePlaceTable
    routeFlags: RouteFlagsTable
  }
}
