import type { ReferredBy } from '../../../shared/figures.ts'
import type { ByTrigger, Flag } from '../kernel/columns.ts'

/** What figures count of a case (migration 1080), whoever may know of it. */
export interface CaseCountedTable {
  caseId: ByTrigger<string>
  panelId: ByTrigger<string | null>
  /** Of the referral that came first. */
  team: ByTrigger<string | null>
  agency: ByTrigger<ReferredBy>
  /** The day of the first referral. */
  sentOn: ByTrigger<string | null>
  healthThought: ByTrigger<number | null>
  councilThought: ByTrigger<number | null>
  /** Whether somebody is named, or something said. */
  advocate: ByTrigger<Flag>
  broker: ByTrigger<Flag>
  keyWorker: ByTrigger<Flag>
  ownWords: ByTrigger<Flag>
  /** Pence a year of all lines of its plan. */
  health: ByTrigger<number>
  council: ByTrigger<number>
  year: ByTrigger<number>
  replaced: ByTrigger<number>
  freed: ByTrigger<number>
  tied: ByTrigger<number>
  unsaid: ByTrigger<number>
  both: ByTrigger<number>
  /** How many of them are direct payments. */
  direct: ByTrigger<number>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    caseCounted: CaseCountedTable
  }
}
