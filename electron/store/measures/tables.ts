import type { Rater } from '../../../shared/goals.ts'
import type { Direction } from '../../../shared/measure-fields.ts'
import type { Fixed, Flag, Json, Versioned } from '../kernel/columns.ts'

export interface MeasureTable extends Versioned {
  /** As its latest edition has it. */
  name: string
  /** The latest; the first is 1. */
  edition: number
  retired: Flag
}

/** A measure as it was at a time: scores keep the edition that they were taken by, so that it never changes. */
export interface MeasureEditionTable {
  id: Fixed<string>
  measureId: Fixed<string>
  edition: Fixed<number>
  /** `MeasureFields`. */
  body: Fixed<Json>
  /** As in the body, for whoever counts. */
  direction: Fixed<Direction>
  /** Of the total, in hundredths; as in the body. */
  reliableChange: Fixed<number | null>
  memberId: Fixed<string>
  at: Fixed<string>
}

/** What somebody answered on a day; a wrong one is taken back, and stays. */
export interface MeasureScoreTable {
  id: Fixed<string>
  caseId: Fixed<string>
  measureId: Fixed<string>
  editionId: Fixed<string>
  takenOn: Fixed<string>
  by: Fixed<Rater>
  /** `(number | null)[]`; null: only the total is known. */
  answers: Fixed<Json | null>
  /** In hundredths; null: none was made. */
  total: Fixed<number | null>
  /** `Subscore[]`, in hundredths. */
  subscores: Fixed<Json>
  note: Fixed<string>
  memberId: Fixed<string>
  recordedAt: Fixed<string>
  takenBackReason: string | null
  takenBackBy: string | null
  takenBackAt: string | null
}

declare module '../kernel/schema.ts' {
  interface Tables {
    measure: MeasureTable
    measureEdition: MeasureEditionTable
    measureScore: MeasureScoreTable
  }
}
