import type { Copy } from '../../../shared/papers.ts'
import type { RecordOther } from '../../../shared/record-others.ts'
import type { OwnBlock, DecisionRecord } from '../../../shared/records.ts'

/** What was prepared about a case before a meeting: the record's own blocks, as far as they exist by then. */
export type PreparedCase = Pick<
  DecisionRecord,
  | 'caseReference'
  | 'agencies'
  | 'person'
  | 'words'
  | 'ask'
  | 'support'
  | 'senders'
  | 'risk'
  | 'plan'
  | 'findings'
  | 'glossary'
  | 'review'
  | 'offers'
  | 'together'
  | 'course'
>

export interface IssuedCase {
  readonly caseId: string
  /** What both agencies may read. */
  readonly prepared: PreparedCase
  /** Each agency's own blocks, with their text: only for composing that agency's copy. */
  readonly own: readonly OwnBlock[]
  /** By copy, its own blocks and its markers, each with its reason; absent from papers of before. */
  readonly ownOf?: Readonly<Record<Copy, readonly OwnBlock[]>>
}

/** Comes, and is no member. */
export type IssuedGuest = Omit<RecordOther, 'audience'>

export interface IssuedItem {
  readonly itemId: string
  readonly position: number
  readonly startsAt: string
  readonly minutes: number
  readonly presenter: string
  /** The case reference, or the title of other business. */
  readonly title: string
  readonly isLate: boolean
  readonly carriedFrom: string | null
  readonly case: IssuedCase | null
  /** Who comes for this item; absent where nobody does, and in papers from before they were named. */
  readonly guests?: readonly IssuedGuest[]
}

/** One version of a meeting's papers as it went out, for every copy; the store keeps it, and it never changes. */
export interface IssuedPapers {
  readonly panelName: string
  readonly heldOn: string
  readonly startsAt: string
  readonly place: string
  readonly confidentiality: string
  readonly agencyNames: { readonly health: string; readonly socialCare: string }
  readonly items: readonly IssuedItem[]
  /** Who comes for the meeting as a whole; absent as above. */
  readonly guests?: readonly IssuedGuest[]
}
