import type { CaseState } from '../../../shared/cases.ts'
import type { CaseColumns } from '../facts/to-case.ts'
import type { Defaulted, Fixed, Flag, Versioned } from '../kernel/columns.ts'

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

declare module '../kernel/schema.ts' {
  interface Tables {
    case: CaseTable
    routeFlags: RouteFlagsTable
  }
}
