import type { Fixed, Flag, Versioned } from '../kernel/columns.ts'

export interface ContributionTable extends Versioned {
  caseId: Fixed<string>
  /** The item that heard it; null: for the next time. */
  itemId: string | null
  discipline: string
  name: Fixed<string>
  words: string
  /** Who wrote it last, and when. */
  memberId: string
  writtenAt: string
  /** For somebody else. */
  onBehalf: Fixed<Flag>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    contribution: ContributionTable
  }
}
