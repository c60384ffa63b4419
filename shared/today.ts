import { z } from 'zod'
import { everyone, query } from './kernel/op.ts'
import type { Action, ActionOwner } from './actions.ts'
import type { CaseSummary } from './cases.ts'
import type { Side } from './kernel/text.ts'
import type { MeetingSummary } from './meetings.ts'
import type { Gap } from './readiness.ts'

export interface Counts {
  /** What waits for whoever asks: see `waitsFor` of the store. */
  readonly today: number
  readonly referrals: number
  readonly cases: number
  /** Meetings that wait for the signature of whoever asks, and of anybody. */
  readonly toSignMine: number
  readonly toSign: number
  /** Open actions of whoever asks whose day has come; and all that are open. */
  readonly actionsMine: number
  readonly actions: number
  /** Pairs of records that may be one person. */
  readonly possibleMatches: number
}

/** A meeting that both agencies have signed, and that not both have yet. */
export interface ToRelease extends MeetingSummary {
  /** What comes next of its packs: to be written, to be sent, or somebody there to say that they have them. */
  readonly next: 'write' | 'send' | 'receipt'
  /** Working days past the panel's own limit for both to have them; 0: within it. */
  readonly lateDays: number
  /** Agencies that packs were sent to longer ago than the panel's limit, and nobody there has said that they came. */
  readonly noReceipt: readonly { readonly side: Side; readonly sentOn: string; readonly lateDays: number }[]
}

interface NamedCase {
  readonly caseId: string
  readonly reference: string
  readonly personName: string
}

/** What an agency thinks of a case that is to be heard, and has not written yet. */
export interface AskedView extends NamedCase {
  readonly side: Side
  readonly meetingId: string
  readonly heldOn: string
  /** Whoever asks works on the case; else any member of their agency may write it. */
  readonly isWorker: boolean
}

/** Undecided, and whoever asks works on it: what it needs, the most pressing first. */
export const caseNeeds = ['notReady', 'frontLine', 'listing', 'preparing', 'nothing'] as const
export interface MyCase extends NamedCase {
  readonly needs: (typeof caseNeeds)[number]
  /** What is missing, each with its place on the case's page. */
  readonly gaps: readonly Gap[]
  /** Where it is to be heard; null: nowhere yet. */
  readonly meetingId: string | null
  readonly heldOn: string | null
}

/** A case in which somebody is to say who may read some of it, and whoever asks may. */
export interface WaitingMarks extends NamedCase {
  /** Words from somebody else, or not for the person: until a named person decides no copy, or no letter, leaves. */
  readonly decisions: number
  /** Where nothing is to show that something is kept, and a second person has to agree. */
  readonly silences: number
}

/** What is theirs who ask. */
export interface Mine {
  /** Open, and their day has come or comes within two weeks; the earliest first. */
  readonly actions: readonly Action[]
  readonly views: readonly AskedView[]
  readonly cases: readonly MyCase[]
  readonly marks: readonly WaitingMarks[]
  /** Decided cases that they work on. */
  readonly toTell: readonly ToTell[]
  /** Null: of neither agency, or nothing of theirs is late. */
  readonly agencyActions: AgencyActions | null
  /** Others' cases that are ready and need no panel, of those that waited longest; empty for who signs nothing. */
  readonly frontLine: readonly NamedCase[]
}

export interface Readiness {
  readonly meetingId: string
  readonly panelId: string | null
  readonly heldOn: string
  readonly cases: number
  /** Those that lack something, in the order of the agenda. */
  readonly lacking: readonly (NamedCase & { readonly gaps: readonly Gap[] })[]
}

/** Of a meeting that is signed: its letter is not ready, or nobody has said that the person was told what stands. */
export interface ToTell extends NamedCase {
  readonly recordId: string
  readonly heldOn: string
  readonly next: 'write' | 'tell'
}

/** Whom a team's next meeting should have: their day has come by then, or they are taken first, and they are on no agenda. */
export interface TeamWaits {
  readonly panelId: string
  readonly people: number
  /** The team's next meeting, whose agenda proposes them; null: none is planned. */
  readonly meeting: { readonly id: string; readonly heldOn: string } | null
}

/** Open actions of one agency whose day is past. */
export interface AgencyActions {
  readonly side: Side
  readonly overdue: number
}

export interface WaitingReferrals {
  /** People, as the queue lists them. */
  readonly people: number
  /** For more than four weeks. */
  readonly long: number
  readonly oldestDays: number
}

/** How many there are in all, where a list has only the first of them. */
export interface TodayTotals {
  readonly actions: number
  readonly cases: number
  readonly marks: number
  /** Of `mine.toTell`, or for those who run the panel of `letters`. */
  readonly toTell: number
  readonly toRelease: number
  /** By whose they are. */
  readonly overdue: Readonly<Record<ActionOwner, number>>
}

/** What needs someone now; of a long list the first, with all counted in `totals`. Lists that only those who run the panel act on are empty for everybody else. */
export interface Today {
  readonly meeting: MeetingSummary | null
  readonly mine: Mine
  readonly toSign: readonly {
    readonly meetingId: string
    /** Whose meeting it is; null: two people at the front line. */
    readonly panelId: string | null
    readonly heldOn: string
    readonly count: number
    /** It waits for the signature of the member who asks. */
    readonly mine: boolean
    /** Working days past the panel's own limit; 0: within it. */
    readonly lateDays: number
  }[]
  readonly referrals: WaitingReferrals
  readonly possibleMatches: number
  /** Of each panel's next meeting that has cases, the soonest first. */
  readonly readiness: readonly Readiness[]
  /** Teams that somebody waits for. */
  readonly teams: readonly TeamWaits[]
  readonly toRelease: readonly ToRelease[]
  readonly letters: readonly ToTell[]
  /** Everybody's: the longest overdue of each owner. */
  readonly overdue: readonly Action[]
  readonly oldest: readonly CaseSummary[]
  readonly totals: TodayTotals
}

export const today = {
  counts: query<Counts>()(z.strictObject({}), everyone, {
    cases: 'any',
    risks: 'any',
    plans: null,
    marks: 'any',
  }),
  get: query<Today>()(z.strictObject({}), everyone),
}
