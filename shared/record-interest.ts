/** What a member declared about one case, and what came of it, as the record says it to both agencies. */
export interface RecordInterest {
  readonly audience: 'both'
  /** An `InterestKind`. */
  readonly kind: string
  readonly text: string
  /** An `InterestOutcome`. */
  readonly outcome: string
  /** What the chair ruled; empty unless the chair did. */
  readonly ruling: string
}
