import type { ReadDb } from './schema.ts'

/** What has changed in an open store since it was opened, as the database itself counts it. */
export interface Watch {
  /** Goes up whenever something changes that one agency is not to be told of, or may be told of now. */
  readonly untold: () => number
  /** Marked cases of which anything was written after `since`, a number that this answered before; 0 is the opening. */
  readonly markedAfter: (since: number) => { readonly now: number; readonly caseIds: readonly string[] }
  /** What is found now is all there is (`OpenStore.cover`), and stays: nothing is half written. */
  readonly mayKeep: () => boolean
}

const watches = new WeakMap<ReadDb, Watch>()

export const watchStore = (db: ReadDb, watch: Watch): void => void watches.set(db, watch)

/** None of a transaction, or of a copy that is only looked at: what is worked out there is not kept. */
export const watchOf = (db: ReadDb): Watch | undefined => watches.get(db)
