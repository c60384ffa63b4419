import type { ReadingNotes, Refusal } from '../../../shared/imports.ts'
import type { Unread } from '../../../shared/imports/unread.ts'
import type { MayBe } from '../../../shared/imports/known-again.ts'
import { summarise } from '../../../shared/imports/matching.ts'
import type { MatchSummary } from '../../../shared/imports/matching.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { notesOf } from './describe.ts'
import type { ReadPreview } from './previews.ts'
import type { AcceptedRow } from './read.ts'
import { initialsOf, placed } from './refused-row.ts'

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

const undecided = (
  fresh: readonly AcceptedRow[],
  doubts: ReadonlyMap<number, readonly MayBe[]>,
): NonNullable<ImportSummary['undecided']> =>
  fresh.flatMap(({ row, line, referral: { givenName, familyName } }) => {
    const mayBe = doubts.get(row)
    if (mayBe === undefined) return []
    const ids = mayBe.flatMap(({ referralId }) => referralId ?? [])
    const ofRow = mayBe.flatMap((one) => one.row ?? [])
    return [{ row, line, initials: initialsOf(givenName, familyName), mayBe: ids, ofRow }]
  })

export function importSummary(preview: ReadPreview): ImportSummary {
  const { read } = preview
  if (read === null) throw invalid({ file: 'its columns are not known' })
  const { fresh, matches, alreadyHere, objections, differing, doubts } = read.analysis
  const { matched, needsReview } = summarise(matches)
  const unread = fresh.flatMap((one) => one.unread.map((cell) => ({ row: one.row, line: one.line, ...cell })))
  const notes = worthSaying(notesOf(read, preview.answers))
  return {
    accepted: fresh.length - doubts.size,
    refused: read.refused.map(({ row, column, reason }) => ({ row, column, reason })),
    matched,
    needsReview,
    ...(read.refused.length > 0 && { refusedAt: read.refused.map((row) => placed(row, read.file.columns)) }),
    ...(unread.length > 0 && { unread }),
    ...(Object.keys(notes).length > 0 && { notes }),
    ...(alreadyHere > 0 && { alreadyHere }),
    ...(objections.length > 0 && { objections: objections.map(({ row }) => row) }),
    ...(differing.length > 0 && { differing: differing.map(({ row, fields }) => ({ row, fields })) }),
    ...(doubts.size > 0 && { undecided: undecided(fresh, doubts) }),
  }
}

function worthSaying({
  headingLine,
  totals,
  windows,
  twice,
  dates,
  ...columns
}: ReadingNotes): Partial<ReadingNotes> {
  return {
    ...(headingLine > 1 && { headingLine }),
    ...(totals.length > 0 && { totals }),
    ...(windows.cells > 0 && { windows }),
    ...(twice && { twice }),
    ...(columns.capitals.rows > 0 && { capitals: columns.capitals }),
    ...(columns.notRead.length > 0 && { notRead: columns.notRead }),
    ...(columns.sameHeading.length > 0 && { sameHeading: columns.sameHeading }),
    ...(dates.length > 0 && { dates }),
  }
}
