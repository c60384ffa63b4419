import { z } from 'zod'
import { command, drivers, everyone, query, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { paged } from './kernel/page.ts'
import type { PageEnds } from './kernel/page.ts'
import type { ReferralRow, SentField } from './imports/fields.ts'
import type { Unread } from './imports/unread.ts'
import { NamePart, hasName } from './kernel/person-name.ts'
import { Line, OptionalLine, Pence, Said, Side, Text, Version } from './kernel/text.ts'

export type ReferralState = 'open' | 'joined' | 'closed'

/** How triage ended without a case. */
export const referralOutcomes = ['advised', 'signposted', 'withdrawn'] as const
export type ReferralOutcome = (typeof referralOutcomes)[number]

/** One agency's request about one person: what was sent, and what became of it. */
export interface Referral extends Pick<ReferralRow, 'side' | SentField> {
  readonly id: string
  readonly personId: string
  readonly state: ReferralState
  /** Null until it is closed. */
  readonly outcome: ReferralOutcome | null
  readonly closedBecause: string
  /** The referral that it was said to be; null for nearly all. */
  readonly sameAs: string | null
  readonly caseId: string | null
  /** Cells of the file it came in that could not be read: their fields are empty. */
  readonly unread: readonly Unread[]
  /** The name as it was sent, where that was in capitals; else empty. */
  readonly sentName: string
  readonly version: number
}

/** Of a referral what a line of the queue shows. */
export interface QueuedReferral extends Pick<
  Referral,
  'id' | 'side' | 'sourceId' | 'referredOn' | 'version'
> {
  /** The beginning of it. */
  readonly reason: string
}

/** A line of the queue: one person, the open referrals of either agency. */
export interface QueueRow {
  readonly personId: string
  readonly familyName: string
  readonly givenName: string
  readonly dateOfBirth: string
  readonly nhsNumber: string | null
  /** As a line has them: whole, they are one person's alone (`waiting`). */
  readonly referrals: readonly QueuedReferral[]
  /** Days since the older of the two was sent. */
  readonly waitingDays: number
  readonly possibleMatches: number
}

export const referrals = {
  /** A page of it begins after a person, or ends before one. */
  queue: query<{ rows: readonly QueueRow[]; total: number } & PageEnds>()(
    z.strictObject({
      side: Side.nullable().default(null),
      text: OptionalLine(100).default(''),
      ...paged(100),
    }),
    everyone,
  ),
  /** What waits of one person, whole, the earliest first. */
  waiting: query<readonly Referral[]>()(z.strictObject({ personId: Id }), everyone),
  /**
   * That somebody waits of whom the reader's agency is not to be told yet: how many people, and nothing else. For those
   * who plan meetings, so that nobody is forgotten.
   */
  kept: query<{ readonly people: number }>()(z.strictObject({}), drivers),
  /** A referral that came by telephone or letter. */
  add: command<Referral>()(
    z.strictObject({
      personId: Id.nullable(),
      person: z
        .strictObject({
          /** One of the two names is enough; a dummy is none. */
          familyName: NamePart,
          givenName: NamePart,
          dateOfBirth: IsoDate,
          nhsNumber: OptionalLine(20),
          addressLine1: OptionalLine(120).default(''),
          addressLine2: OptionalLine(120).default(''),
          town: OptionalLine(80).default(''),
          postcode: OptionalLine(10),
        })
        .refine(hasName, { error: 'one name at least', path: ['familyName'] })
        .nullable(),
      side: Side,
      sourceId: OptionalLine(60),
      referredOn: IsoDate,
      reason: Text(4000),
      requestedBecause: OptionalLine(300),
      worker: OptionalLine(120),
      team: OptionalLine(120),
      section117: z.boolean().nullable(),
      indicativePence: Pence.nullable(),
    }),
    workers,
    { about: ({ id }) => id, did: 'Added a referral' },
  ),
  /** This is that referral, sent twice: it is closed and points there. Both are the same agency's, about the same person. */
  saySame: command<Referral>()(
    z.strictObject({ referralId: Id, version: Version, sameAsId: Id, reason: Line(2000) }),
    workers,
    { about: 'referralId', did: 'Said that two referrals are one' },
  ),
  /** They are two after all: the one that was closed waits again. `notAllowed{notSame}` where nobody said that they are one. */
  undoSame: command<Referral>()(
    z.strictObject({ referralId: Id, version: Version, reason: Line(2000) }),
    workers,
    { about: 'referralId', did: 'Said that two referrals are two after all' },
  ),
  /** Triage without a case: advised or signposted; the reason is kept and the referrer told by a person. */
  close: command<Referral>()(
    z.strictObject({
      referralId: Id,
      version: Version,
      outcome: z.enum(referralOutcomes),
      reason: Said(2000),
    }),
    workers,
    { about: 'referralId', did: 'Closed a referral without a case' },
  ),
}
