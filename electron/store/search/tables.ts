import type { ColumnType } from 'kysely'
import type { Generated } from 'kysely'
import type { HitKind } from '../../../shared/search.ts'

/** Kept by triggers (migrations 0150, 0850, 0930 and 1000); read by search/ and facts/ only. */
type Read<T> = ColumnType<T, never, never>

export interface SearchEntryTable {
  id: Generated<number>
  kind: Read<Exclude<HitKind, 'meeting'>>
  entityId: Read<string>
  /** Whose case it is of; null: a person, or a meeting’s minutes. */
  caseId: Read<string | null>
  /** The day it is of. */
  day: Read<string | null>
}

export interface SearchTextTable {
  rowid: Read<number>
  words: Read<string>
}

/** Any three letters of what a list is narrowed by, of people, cases and actions. */
export interface SearchPartTable {
  rowid: Read<number>
  part: Read<string>
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
    searchPart: SearchPartTable
  }
}
