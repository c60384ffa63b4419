import type { ColumnType } from 'kysely'

/** One row a member who has chosen something. */
export interface PreferenceTable {
  /** The member's. */
  id: ColumnType<string, string, never>
  version: number
  /** 0 or 1. */
  singleKeys: number
}

declare module '../kernel/schema.ts' {
  interface Tables {
    preference: PreferenceTable
  }
}
