import type { RecordMember } from './records.ts'

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

/** How a panel came to its decision, and where it goes when it came to none. */
export interface RecordDeadlock {
  /** The panel's rule and whether the decision stands under it; absent at the front line. */
  readonly deciding?: { readonly rule: string; readonly state: string; readonly words: string }
  /** A deadlock, with each agency's view as it gave it; absent otherwise. */
  readonly escalation?: { readonly to: string; readonly healthView: string; readonly socialCareView: string }
}

export interface RecordInterests {
  /** Interests declared in this case; absent where none was. */
  readonly declarations?: readonly (RecordMember & RecordInterest)[]
}
