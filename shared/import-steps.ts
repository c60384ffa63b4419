import { z } from 'zod'
import { forShell, query, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import type { MatchSummary } from './imports/matching.ts'
import type { Unread } from './imports/unread.ts'
import type { ReadingNotes, Refusal } from './imports.ts'

/** What `accord import` prints: everything, however long. */
export interface ImportSummary extends MatchSummary {
  readonly accepted: number
  readonly refused: readonly Refusal[]
  /** Those below stand only where there is something to say: a first import of a clean file prints the four above alone. */
  readonly alreadyHere?: number
  /** Where the refused rows stand in the sheet, and whose they are. */
  readonly refusedAt?: readonly { readonly row: number; readonly line: number; readonly initials: string }[]
  /** Optional cells, of accepted rows, that could not be read: left empty, and kept with the referral. */
  readonly unread?: readonly (Unread & { readonly row: number; readonly line: number })[]
  /** What is worth saying of how the file was read. */
  readonly notes?: Partial<ReadingNotes>
  /** Rows, of those already here, whose new objection to sharing reaches the referral. */
  readonly objections?: readonly number[]
  /** Rows, of those already here, that say other things; what is here is left as it is. */
  readonly differing?: readonly { readonly row: number; readonly fields: readonly string[] }[]
  /**
   * Rows that may be a referral that is here, or that of an earlier row (`ofRow`), with no identifier to tell: they are
   * not added before a person says so in the app.
   */
  readonly undecided?: readonly {
    readonly row: number
    readonly line: number
    readonly initials: string
    readonly mayBe: readonly string[]
    readonly ofRow: readonly number[]
  }[]
}

/** What the shell asks of a file that was read and waits to be applied: only for whoever had it read. */
export const importSteps = {
  /** All of it in the few words that the command line prints. */
  summary: query<ImportSummary>()(z.strictObject({ previewId: Id }), forShell(workers)),
  /** The rows that were left out, as a CSV. */
  refused: query<{ readonly rows: number; readonly text: string }>()(
    z.strictObject({ previewId: Id }),
    forShell(workers),
  ),
}
