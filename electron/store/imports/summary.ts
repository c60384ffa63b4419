import type { Refusal } from '../../../shared/imports.ts'
import { summarise } from '../../../shared/imports/matching.ts'
import type { MatchSummary } from '../../../shared/imports/matching.ts'
import { invalid } from '../../../shared/reply.ts'
import type { ReadPreview } from './preview.ts'

/** What `accord import` prints: everything, however long. */
export interface ImportSummary extends MatchSummary {
  readonly accepted: number
  readonly refused: readonly Refusal[]
  /** The three below stand only where there is something to say: a first import prints the four above alone. */
  readonly alreadyHere?: number
  /** Rows, of those already here, whose new objection to sharing reaches the referral. */
  readonly objections?: readonly number[]
  /** Rows, of those already here, that say other things; what is here is left as it is. */
  readonly differing?: readonly { readonly row: number; readonly fields: readonly string[] }[]
}

export function importSummary({ read }: ReadPreview): ImportSummary {
  if (read === null) throw invalid({ file: 'its columns are not known' })
  const { fresh, matches, alreadyHere, objections, differing } = read.analysis
  const { matched, needsReview } = summarise(matches)
  return {
    accepted: fresh.length,
    refused: read.refused,
    matched,
    needsReview,
    ...(alreadyHere > 0 && { alreadyHere }),
    ...(objections.length > 0 && { objections: objections.map(({ row }) => row) }),
    ...(differing.length > 0 && { differing: differing.map(({ row, fields }) => ({ row, fields })) }),
  }
}
