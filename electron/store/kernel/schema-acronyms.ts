import type { ColumnType } from 'kysely'

/** What the other agency may not know; the panel's own list. */
export interface AcronymTable {
  id: ColumnType<string, string, never>
  version: number
  short: string
  expansion: string
  side: 'health' | 'socialCare' | null
}
