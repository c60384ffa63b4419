import type { ImportSummary } from '../../../shared/import-steps.ts'
import type { ReadingNotes } from '../../../shared/imports.ts'
import type { MayBe } from '../../../shared/imports/known-again.ts'
import { summarise } from '../../../shared/imports/matching.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { notesOf } from './describe.ts'
import type { ReadPreview } from './previews.ts'
import type { AcceptedRow } from './read.ts'
import { initialsOf, placed } from './refused-row.ts'

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
