import type { Refusal } from '../../../shared/imports.ts'
import { summarise } from '../../../shared/imports/matching.ts'
import type { MatchSummary } from '../../../shared/imports/matching.ts'
import { invalid } from '../../../shared/reply.ts'
import type { ReadPreview } from './preview.ts'

/** What `accord import` prints: everything, however long. Rows whose referral is here already are in none of it. */
export interface ImportSummary extends MatchSummary {
  readonly accepted: number
  readonly refused: readonly Refusal[]
}

export function importSummary({ read }: ReadPreview): ImportSummary {
  if (read === null) throw invalid({ file: 'its columns are not known' })
  const { fresh, matches } = read.analysis
  const { matched, needsReview } = summarise(matches)
  return { accepted: fresh.length, refused: read.refused, matched, needsReview }
}
