import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { besideCases, command, drivers, everyone, query, workers } from './kernel/op.ts'
import { paged } from './kernel/page.ts'
import type { PageEnds } from './kernel/page.ts'
import { OptionalLine, Said, Version } from './kernel/text.ts'
import { agendaOperations } from './agenda-operations.ts'
import type { Agenda } from './meetings.ts'
import type { PanelKind } from './panel-kinds.ts'
import type { Verdict } from './room.ts'

/** Why somebody is talked about sooner: another day was agreed, something fired, they come out of hospital, somebody asked. */
export const broughtForwardBy = ['date', 'trigger', 'discharge', 'request'] as const
export type BroughtForwardBy = (typeof broughtForwardBy)[number]

/** What came of somebody when they were last talked about, wherever that was. */
export interface LastDiscussed {
  readonly meetingId: string
  readonly heldOn: string
  readonly outcome: Verdict
  readonly said: string
}

/** An agenda that somebody stands on. */
export interface ListedFor {
  readonly meetingId: string
  readonly heldOn: string
  /** What the panel is whose meeting it is, where it is not the list's own; null: it is. */
  readonly elsewhere: PanelKind | null
}

/** Somebody on a panel's list, of the one case that it talks about. */
export interface RollingEntry {
  readonly id: string
  readonly caseId: string
  readonly reference: string
  readonly personId: string
  readonly personName: string
  /** Why they are on the list. */
  readonly why: string
  readonly since: string
  /** When they are talked about next; null: no day was agreed when they last were. */
  readonly dueOn: string | null
  /** Taken before the others, as soon as there is a meeting. */
  readonly fastTrack: boolean
  readonly broughtForward: { readonly by: BroughtForwardBy; readonly words: string } | null
  readonly last: LastDiscussed | null
  /** The meeting on whose agenda they are; null: on none that is still to come. */
  readonly listed: ListedFor | null
  readonly openActions: number
  readonly version: number
}

export interface RollingList extends PageEnds {
  readonly panelId: string
  readonly panelName: string
  /** Those taken before the others first, then by the day that they are due; without a day last. */
  readonly rows: readonly RollingEntry[]
  readonly total: number
  /** Of all of them, how many whose day has come and who are on no agenda that is still to come. */
  readonly overdue: number
}

/** Somebody who is on a list no more. */
export interface TakenOff {
  readonly id: string
  readonly caseId: string
  readonly reference: string
  readonly personName: string
  readonly why: string
  readonly since: string
  readonly offOn: string
  readonly reason: string
  readonly by: string
}

/** Why somebody is offered for a meeting. */
export type ProposedBecause = 'fast_track' | 'brought_forward' | 'due' | 'review_open' | 'review_due'

/** Why somebody who is due cannot be listed as things stand. */
export type ProposedHeld = 'awaits_signature' | 'closed' | 'discharged'

export interface Proposed {
  readonly caseId: string
  readonly reference: string
  readonly personName: string
  readonly because: ProposedBecause
  /** Null for an open review without a day. */
  readonly dueOn: string | null
  /** Why they are on the list, or what brought the review forward; may be empty. */
  readonly why: string
  readonly broughtForward: RollingEntry['broughtForward']
  readonly last: LastDiscussed | null
  readonly openActions: number
  /** Null: it can be listed. */
  readonly held: ProposedHeld | null
}

export interface Proposal {
  /** In the order in which they are taken; at most `mostProposed`. */
  readonly rows: readonly Proposed[]
  /** There are more behind these. */
  readonly more: boolean
}

/** As many as an agenda takes at once. */
export const mostProposed = 60

const entry = { entryId: Id, version: Version }
const fields = {
  why: Said(500),
  /** Null: at the next meeting. */
  dueOn: IsoDate.nullable().default(null),
  fastTrack: z.boolean().default(false),
}
const changes = { about: 'entryId' } as const

/** Whom a team works with and talks about again and again, until somebody takes them off with a reason. */
export const rollingList = {
  list: query<RollingList>()(
    z.strictObject({
      /** Left out: the store's first panel. */
      panelId: Id.optional(),
      ...paged(100, 50),
    }),
    everyone,
  ),
  /** The last taken off first. */
  takenOff: query<{ readonly rows: readonly TakenOff[] } & PageEnds>()(
    z.strictObject({ panelId: Id.optional(), ...paged(100, 20) }),
    everyone,
  ),
  /** Where the case's person stands on a list, by whatever case; at most one entry a panel. */
  ofCase: query<readonly (RollingEntry & { readonly panelId: string; readonly panelName: string })[]>()(
    z.strictObject({ caseId: Id }),
    everyone,
    besideCases,
  ),
  /** Whom a meeting's agenda could have: due by its day, taken first, or with a review that is due or open. */
  propose: query<Proposal>()(z.strictObject({ meetingId: Id }), everyone),
  /** All of them or none. `invalid` for one whose person is on this list already, or whose case is closed. */
  put: command<RollingList>()(
    z.strictObject({ panelId: Id.optional(), caseIds: z.array(Id).min(1).max(60), ...fields }),
    workers,
    { about: ({ panelId }) => panelId, did: 'Put somebody on the rolling list' },
  ),
  change: command<RollingList>()(z.strictObject({ ...entry, ...fields }), workers, {
    ...changes,
    did: 'Changed why somebody is on the rolling list, or when they are next',
  }),
  /** To a day that is earlier than the one they had, or to the next meeting. */
  bringForward: command<RollingList>()(
    z.strictObject({
      ...entry,
      by: z.enum(broughtForwardBy),
      words: OptionalLine(500).default(''),
      dueOn: IsoDate.nullable().default(null),
    }),
    workers,
    { ...changes, did: 'Brought somebody on the rolling list forward' },
  ),
  /** They stay in what was taken off, with why. */
  takeOff: command<RollingList>()(z.strictObject({ ...entry, reason: Said(500) }), drivers, {
    ...changes,
    did: 'Took somebody off the rolling list',
  }),
  /**
   * Lists for a meeting what was offered for it, as `meetings.addCases` does; a review that is due is opened on the way.
   * The same is refused.
   */
  take: command<Agenda>()(agendaOperations.addCases.input, drivers, {
    about: 'meetingId',
    did: 'Listed those who were proposed for a meeting',
  }),
}
