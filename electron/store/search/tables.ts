import type { ColumnType } from 'kysely'
import type { Generated } from 'kysely'

/** Kept by triggers (migration 0150); read by search/ only. */
type Read<T> = ColumnType<T, never, never>

export interface SearchEntryTable {
  id: Generated<number>
  kind: Read<'person' | 'case' | 'action'>
  entityId: Read<string>
}

export interface SearchTextTable {
  rowid: Read<number>
  words: Read<string>
}

/** Every word of the index once, folded to lower case without accents. */
export interface SearchTermTable {
  term: Read<string>
}

declare module '../kernel/schema.ts' {
  interface Tables {
    searchEntry: SearchEntryTable
    searchText: SearchTextTable
    searchTerm: SearchTermTable
  }
}
