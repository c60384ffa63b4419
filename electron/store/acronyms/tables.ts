import type { ColumnType } from 'kysely'
import type { Side } from '../../../shared/kernel/text.ts'

/** What the other agency may not know; the panel's own list. */
export interface AcronymTable {
  id: ColumnType<string, string, never>
  version: number
  short: string
  expansion: string
  side: Side | null
}

declare module '../kernel/schema.ts' {
  interface Tables {
    acronym: AcronymTable
  }
}
