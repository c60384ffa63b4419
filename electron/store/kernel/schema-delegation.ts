import type { ColumnType } from 'kysely'

// Who may sign without the panel, and what only people know about whether a case needs it.

type Flag = number
type Json = string
/** Set on insert, never updated. */
type Fixed<T> = ColumnType<T, T, never>

/** Only its last day is ever set later. */
export interface DelegationTable {
  id: Fixed<string>
  version: number
  side: Fixed<'health' | 'socialCare'>
  role: Fixed<string>
  annualLimitPence: Fixed<number>
  permits: Fixed<Json>
  fromOn: Fixed<string>
  toOn: string | null
}
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
