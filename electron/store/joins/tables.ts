import type { ColumnType } from 'kysely'
import type { Fixed, Json } from '../kernel/columns.ts'

/** One joining of two people, with all that it takes to undo it. */
export interface PersonJoinTable {
  id: Fixed<string>
  version: number
  /** Who the other was joined to. Changes only where an undone join leaves it to somebody else. */
  personId: string
  /** A person's row; or the id that one will have if this is undone, of a file's row that was recognised. */
  otherId: Fixed<string>
  /** What that row said, where it has no record of its own yet. */
  otherFacts: Fixed<Json | null>
  /** What the first record said just before; once it is left to somebody else, what theirs said then. */
  intoFacts: Json
  /** Possible matches that it settled or moved, as they were. */
  pairs: Fixed<Json>
  how: Fixed<string>
  reason: Fixed<string>
  at: Fixed<string>
  memberId: Fixed<string>
  undoneAt: ColumnType<string | null, string | null | undefined, string | null>
  undoneBy: ColumnType<string | null, string | null | undefined, string | null>
  undoneReason: ColumnType<string | null, string | null | undefined, string | null>
  /** What went back, and which records stay as they were frozen. */
  undone: ColumnType<Json | null, Json | null | undefined, Json | null>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    personJoin: PersonJoinTable
  }
}
