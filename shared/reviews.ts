import { z } from 'zod'
import type { Case, CaseState } from './cases.ts'
import { Id } from './kernel/ids.ts'
import { besideCases, command, everyone, query, workers } from './kernel/op.ts'
import { paged } from './kernel/page.ts'
import type { PageEnds } from './kernel/page.ts'
import { OptionalLine, Said, Side, Text, Version } from './kernel/text.ts'
import { ReviewBody } from './review-fields.ts'
import type { ReviewResult } from './review-fields.ts'
import type { ReviewGap } from './review-missing.ts'
import type { Verdict } from './room.ts'
import type { PromisedTrigger, ReviewPromise } from './review-promise.ts'
import type { DueReview, MetReview } from './review-due.ts'

export const reviewStates = ['open', 'concluded', 'cancelled'] as const
export type ReviewState = (typeof reviewStates)[number]

/** Why it is held: its day has come, something fired, or somebody asked for it. */
export const reviewReasons = ['due', 'trigger', 'asked'] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** One case whose review is to come. */
export interface ReviewToCome {
  readonly caseId: string
  readonly reference: string
  readonly personId: string
  readonly personName: string
  /** The earliest that whoever asks may know of, and by which the list is ordered. */
  readonly dueOn: string
  readonly due: readonly DueReview[]
  /** The one that is open; null: none is. */
  readonly reviewId: string | null
}

export interface ReviewsToCome extends PageEnds {
  readonly rows: readonly ReviewToCome[]
  /** Of all of them, how many whose day has passed. */
  readonly overdue: number
}

export interface ReviewSummary {
  readonly id: string
  readonly caseId: string
  readonly state: ReviewState
  readonly because: ReviewReason
  readonly trigger: string
  readonly openedAt: string
  readonly result: ReviewResult | null
  readonly concludedOn: string | null
  /** The case that its change is decided in; null: not opened, or nothing changes. */
  readonly newCaseId: string | null
  /** Of the meeting that ended it; null: none has. */
  readonly itemId: string | null
  /** What was decided about it; null: nothing yet. */
  readonly verdict: Verdict | null
}

/** What there is to know of the reviews of one case. */
export interface ReviewsOfCase {
  readonly due: readonly DueReview[]
  /** The latest first. */
  readonly reviews: readonly ReviewSummary[]
  /** The review that this case was opened by; null: it came from referrals. */
  readonly cameFrom: { readonly reviewId: string; readonly caseId: string; readonly reference: string } | null
  /** It may be opened now: something was approved and signed, and none is open. */
  readonly canOpen: boolean
  /** What was signed as reasons to stop, or to look again sooner. */
  readonly triggers: readonly PromisedTrigger[]
}

export interface ReviewPage extends ReviewSummary {
  readonly version: number
  readonly personId: string
  readonly personName: string
  readonly reference: string
  readonly caseState: CaseState
  readonly openedBy: string
  readonly body: ReviewBody
  readonly promise: ReviewPromise
  /** The version that the record was corrected to since the review was opened; null: it was not. */
  readonly correctedTo: number | null
  /** What is still to be written before it can be decided. */
  readonly missing: readonly ReviewGap[]
  /** What it will be a review of where both agencies take part. */
  readonly meets: readonly MetReview[]
  readonly joint: boolean
  /** Where it is being decided, or was. */
  readonly heard: {
    readonly meetingId: string
    readonly kind: 'panel' | 'front_line'
    readonly heldOn: string
  } | null
}

/** A line of an agency's ledger, and the line of the plan that it is meant for; null: nobody can tell. */
export interface LedgerRow {
  readonly text: string
  readonly pence: number
  readonly key: string | null
}

export interface LedgerRead {
  readonly rows: readonly LedgerRow[]
  /** Lines that were not understood, as they were pasted, by their number. */
  readonly unread: readonly { readonly line: number; readonly text: string }[]
}

/** Reviews of what was decided (DOMAIN §6): each is decided, signed and released as the decision was. */
export const reviews = {
  /**
   * By agency: whose review it is. What the other agency owes is listed only where the one who asks may know of it. A page
   * begins after a case, or ends before one.
   */
  list: query<ReviewsToCome>()(
    z.strictObject({ side: Side.nullable().default(null), ...paged(100, 50) }),
    everyone,
  ),
  ofCase: query<ReviewsOfCase>()(z.strictObject({ caseId: Id }), everyone, besideCases),
  get: query<ReviewPage>()(z.strictObject({ reviewId: Id }), everyone),
  /** `notAllowed` where one is open, or where nothing that was approved is signed by both. */
  open: command<ReviewPage>()(
    z.strictObject({ caseId: Id, because: z.enum(reviewReasons), trigger: OptionalLine(1000).default('') }),
    workers,
    { about: 'caseId', did: 'Opened a review' },
  ),
  /** Saves the fields given and leaves the others as they are. */
  save: command<ReviewPage>()(
    z.strictObject({ reviewId: Id, version: Version, changes: ReviewBody.partial() }),
    workers,
    { about: 'reviewId', did: 'Changed a review' },
  ),
  /** Opened by mistake, or overtaken: what was written stays, and the case is as it was. */
  cancel: command<ReviewPage>()(
    z.strictObject({ reviewId: Id, version: Version, reason: Said(2000) }),
    workers,
    {
      about: 'reviewId',
      did: 'Called off a review',
    },
  ),
  /** A new case with all that was signed and the reviewed one says, for what is to change, once that is agreed. Once. */
  openCase: command<Case>()(z.strictObject({ reviewId: Id, version: Version }), workers, {
    about: ({ id }) => id,
    did: 'Opened a case for what a review changes',
  }),
  /** Reads lines of an agency's ledger: a description and an amount each. Nothing is kept. */
  readLedger: query<LedgerRead>()(z.strictObject({ reviewId: Id, side: Side, text: Text(20_000) }), workers),
}
