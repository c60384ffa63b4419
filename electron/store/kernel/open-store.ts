import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'

/** The pages of a store as they lie in its file. */
export interface Pages {
  readonly count: () => number
  /** The numbers of those that are not what was written, among `count` from page `from` on (the first is 1). */
  readonly bad: (from: number, count: number) => readonly number[]
  readonly close: () => void
}

/** How far the trail had come when the last change was acknowledged, counted outside the database. */
export interface Counter {
  /** After a commit; costs a write to a file that is open, and never fails. */
  readonly count: (size: number, at: string) => void
  /** Whoever opened an older store goes on from here: what was counted before is no news any more. */
  readonly startAgain: (size: number, at: string) => void
  readonly close: () => void
}

/** An open store, whichever engine it runs on. */
export interface OpenStore {
  readonly db: Kysely<Tables>
  /** Makes every statement that writes fail while a query runs. */
  readonly readOnly: (on: boolean) => void
  /** Until the next call, every query goes without these people, referrals and cases and what hangs on them. */
  readonly cover: (ids: readonly string[]) => void
  readonly pragma: (name: string) => unknown
  /** The whole database as it is now into a new file, encrypted with the same key (VACUUM INTO). */
  readonly copyInto: (path: string) => void
  /** What lies in its file, page by page. */
  readonly pages: Pages
  /** How far its trail had come, counted outside of it. */
  readonly acknowledged: Counter
  readonly close: () => Promise<void>
}
