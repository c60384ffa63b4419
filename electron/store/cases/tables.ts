import type { Fixed, Flag, Versioned } from '../kernel/columns.ts'

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

export interface CaseTable extends Versioned {
  reference: Fixed<string>
  personId: string
  state: string
  words: string
  wordsSource: string
  wordsNote: string
  wordsOn: string | null
  ask: string
  whyPanel: string
  section117: Flag
  keyWorker: string
  advocate: string
  openedAt: string
  closedBecause: string
}

declare module '../kernel/schema.ts' {
  interface Tables {
    case: CaseTable
    routeFlags: RouteFlagsTable
  }
}
