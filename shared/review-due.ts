import type { Side } from './kernel/text.ts'

/** Why a review is due: an agency's own duty, what both owe together, or what the decision itself says. */
export const reviewBases = ['health', 'council', 'section_117', 'decided'] as const
export type ReviewBasis = (typeof reviewBases)[number]

export interface DueReview {
  readonly basis: ReviewBasis
  /** The last day as it is counted. */
  readonly lastOn: string
  /** The working day on or before it (bank-holidays.ts): what is late cannot be made up for after a weekend. */
  readonly dueOn: string
}

/** What one review is for an obligation. */
export interface MetReview extends DueReview {
  /** Whoever owes it took part. */
  readonly met: boolean
  /** Held by the last day, however that falls in a week. */
  readonly inTime: boolean
  /** Who owes it and took no part. */
  readonly absent: readonly Side[]
}
