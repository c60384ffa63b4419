import type { Side } from '../../../shared/kernel/text.ts'
import type { Fixed, Json, Versioned } from '../kernel/columns.ts'

export interface RiskTable extends Versioned {
  caseId: Fixed<string>
  body: Json
}

/** Only added to: the latest of each view counts. */
export interface ViewWritingTable {
  id: Fixed<string>
  caseId: Fixed<string>
  /** As in shared/risk-views.ts. */
  view: Fixed<string>
  memberId: Fixed<string>
  /** Whom the writer worked for then. */
  writerSide: Fixed<Side | null>
  at: Fixed<string>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    risk: RiskTable
    viewWriting: ViewWritingTable
  }
}
