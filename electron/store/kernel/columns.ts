import type { ColumnType } from 'kysely'

/** 0 or 1. */
export type Flag = number

/** JSON text, parsed in one place per table. */
export type Json = string

/** Set on insert, never updated. */
export type Fixed<T> = ColumnType<T, T, never>

/** Has a default: an insert may leave it out. */
export type Defaulted<T> = ColumnType<T, T | undefined, T>

/** Kept by the database itself: nothing here writes it. */
export type ByTrigger<T> = ColumnType<T, never, never>

export interface Versioned {
  id: Fixed<string>
  version: number
}
