import { z } from 'zod'
import { command, drivers, everyone, query } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { agendaOperations } from './agenda-operations.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { paged } from './kernel/page.ts'
import type { PageEnds } from './kernel/page.ts'
import type { SectionHolds, StandingItem } from './panels.ts'
import type { Gap } from './readiness.ts'
import { RealTimes } from './real-times.ts'
import { mostInSeries } from './kernel/recurrence.ts'
import { OptionalLine, Said, Text, Version } from './kernel/text.ts'

/**
 * DESIGN §5.1. Draft: nobody told. Signed and released follow from sign-offs and releases. Confirmed: closed, and nobody
 * has to sign any of it. Cancelled: it was called off before it began.
 */
export const meetingStates = [
  'draft',
  'open',
  'in_progress',
  'closed',
  'confirmed',
  'signed',
  'released',
  'cancelled',
] as const
export type MeetingState = (typeof meetingStates)[number]

export const itemStates = ['waiting', 'heard', 'decided', 'carried', 'done'] as const
export type ItemState = (typeof itemStates)[number]

export interface Meeting {
  readonly id: string
  /** A panel's meeting, or front-line joint sign-off by two authorised people. */
  readonly kind: 'panel' | 'front_line'
  /** Whose meeting it is; null: two people at the front line sit for none. */
  readonly panelId: string | null
  readonly heldOn: string
  /** "10:00", local time. */
  readonly startsAt: string
  /** "13:00": when it is planned to be over; null where nobody said. */
  readonly finishesAt: string | null
  readonly place: string
  readonly state: MeetingState
  readonly startedAt: string | null
  readonly closedAt: string | null
  readonly version: number
}

export interface MeetingSummary extends Meeting {
  readonly caseCount: number
  readonly decidedCount: number
  readonly minutes: number
  readonly healthSigned: number
  readonly socialCareSigned: number
}

/** A heading of one agenda. */
export interface AgendaSection {
  readonly id: string
  readonly title: string
  readonly holds: SectionHolds
  readonly version: number
}

/** One meeting that an item was carried from. */
export interface CarriedFrom {
  readonly meetingId: string
  readonly heldOn: string
  /** Why it was carried. */
  readonly reason: string
  /** What was written down about it there, though nothing was decided; may be empty. */
  readonly said: string
  /** Whose meeting it was; null: of none. */
  readonly panelId: string | null
  /** It was decided there that this panel is to decide it: it was not put off. */
  readonly taken: boolean
}

export interface AgendaItem {
  readonly id: string
  readonly meetingId: string
  /** Null: before the first section. */
  readonly sectionId: string | null
  readonly position: number
  readonly kind: 'case' | 'business'
  readonly title: string
  readonly minutes: number
  /** "10:36", from the meeting's start and the minutes before it. */
  readonly startsAt: string
  readonly presenter: string
  readonly state: ItemState
  readonly caseId: string | null
  readonly caseReference: string | null
  readonly personName: string | null
  /** "R. Soames": for the running order. */
  readonly personShort: string | null
  readonly ask: string | null
  readonly carriedToMeetingId: string | null
  /** Where it was taken or put off to: the day and the panel; null: nowhere. */
  readonly carriedTo: { readonly heldOn: string; readonly panelId: string | null } | null
  readonly carriedReason: string
  readonly carriedFromHeldOn: string | null
  /** Every meeting it was carried from, the last first. */
  readonly carriedFrom: readonly CarriedFrom[]
  /** Standing business that Accord knows something about. */
  readonly about: StandingItem | null
  /** Added after the panel's time limit. */
  readonly late: boolean
  /** The day its papers last changed, where that was after they were due and before the meeting; else null. */
  readonly papersChangedOn: string | null
  /** Why the chair takes it though it or its papers are late, and the chair's name; empty where nobody has said. */
  readonly lateReason: string
  readonly lateBy: string
  /** Who may present a case, besides the panel's members: those who work with the person. */
  readonly practitioners: readonly string[]
  /** Without a quorum it was discussed only, or it waits for one. */
  readonly withoutQuorum: 'discuss' | 'wait' | null
  /** Carried in the meeting without having come up. */
  readonly notReached: boolean
  /** What is missing before this case can be heard, in plain words. */
  readonly missing: readonly string[]
  /** The same, each with the place on the case's page where it is mended. */
  readonly gaps: readonly Gap[]
  /** What it must not look finished without saying (guardrails.ts). */
  readonly warnings: readonly string[]
  readonly version: number
}

export interface Agenda {
  readonly meeting: Meeting
  /** In order; items stand in the order of their sections. */
  readonly sections: readonly AgendaSection[]
  readonly items: readonly AgendaItem[]
  /** The last day on which an item is in time. */
  readonly itemsDueOn: string
  /** Whether an item added now is late, so that the chair has to say why it is taken all the same. */
  readonly isLate: boolean
  readonly minutes: number
  readonly endsAt: string
}

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as 10:00')

/** All of them, or those of some states or one panel; which of them come first. */
const which = {
  states: z.array(z.enum(meetingStates)).max(meetingStates.length).optional(),
  panelId: Id.optional(),
  first: z.enum(['latest', 'soonest']).default('latest'),
}
const Kind = z.enum(['panel', 'front_line'])

export const meetings = {
  /** No more than the first of these: for whoever looks for some of them. */
  list: query<readonly MeetingSummary[]>()(
    z.strictObject({
      ...which,
      kind: Kind.optional(),
      /** Held on this day or later; before this one. */
      from: IsoDate.optional(),
      before: IsoDate.optional(),
      limit: z.int().min(1).max(200).default(200),
    }),
    everyone,
  ),
  /** Those of one kind, page after page. */
  page: query<{ readonly meetings: readonly MeetingSummary[] } & PageEnds>()(
    z.strictObject({
      ...which,
      kind: Kind,
      ...paged(200, 52),
    }),
    everyone,
  ),
  /** Of the listed cases, those that the agency of whoever asks may not know of yet: how many, and nothing else. */
  kept: query<{ readonly cases: number }>()(z.strictObject({ meetingId: Id }), drivers),
  agenda: query<Agenda>()(z.strictObject({ meetingId: Id }), everyone),
  /** A draft with the panel's standing business items. */
  create: command<Agenda>()(
    z.strictObject({
      /** Left out: the store’s first panel. */
      panelId: Id.optional(),
      heldOn: IsoDate,
      startsAt: Time,
      /** Left out: after the panel's minutes for a meeting. */
      finishesAt: Time.optional(),
      place: OptionalLine(200),
    }),
    drivers,
    { about: ({ meeting }) => meeting.id, did: 'Made a draft of a meeting' },
  ),
  /** A draft on each of these days, all or none of them; refused where a day has a meeting at that time already. */
  createSeries: command<readonly Meeting[]>()(
    z.strictObject({
      panelId: Id.optional(),
      heldOn: z.array(IsoDate).min(1).max(mostInSeries),
      startsAt: Time,
      finishesAt: Time.optional(),
      place: OptionalLine(200),
    }),
    drivers,
    { about: ([first]) => first?.id ?? null, did: 'Made a series of meetings' },
  ),
  update: command<Meeting>()(
    z.strictObject({
      meetingId: Id,
      version: Version,
      heldOn: IsoDate,
      startsAt: Time,
      /** Left out: stays as it was. */
      finishesAt: Time.nullable().optional(),
      place: OptionalLine(200),
    }),
    drivers,
    { about: 'meetingId', did: 'Changed a meeting' },
  ),
  ...agendaOperations,
  /** Draft to open: the agenda and papers are out. */
  publish: command<Meeting>()(z.strictObject({ meetingId: Id, version: Version }), drivers, {
    about: 'meetingId',
    did: 'Published an agenda',
  }),
  /** Called off before it began, with the reason. Its cases are carried to the meeting named, or go back to triaged. */
  cancel: command<Meeting>()(
    z.strictObject({ meetingId: Id, version: Version, reason: Said(2000), toMeetingId: Id.nullable() }),
    drivers,
    { about: 'meetingId', did: 'Called a meeting off' },
  ),
  start: command<Meeting>()(z.strictObject({ meetingId: Id, version: Version }), drivers, {
    about: 'meetingId',
    did: 'Started a meeting',
  }),
  /** Started by mistake: open again, as long as nothing was recorded in it (`begun`). */
  takeBackStart: command<Meeting>()(z.strictObject({ meetingId: Id, version: Version }), drivers, {
    about: 'meetingId',
    did: 'Took back the start of a meeting',
  }),
  /**
   * Refused while an item is undecided or not read back; freezes the record of every decided case. Decides nothing.
   * `times`: when it really began and ended, where it is closed in Accord on another day.
   */
  close: command<Meeting>()(
    z.strictObject({ meetingId: Id, version: Version, times: RealTimes.optional() }),
    drivers,
    { about: 'meetingId', did: 'Closed a meeting', needs: 'recorder' },
  ),
  /** What a team takes to the risk panel stands on the soonest agenda of one; this says which, before the team's meeting closes. */
  takeTo: command<Agenda>()(z.strictObject({ itemId: Id, toMeetingId: Id }), drivers, {
    about: 'itemId',
    did: 'Chose the risk panel’s meeting for an item',
    needs: 'recorder',
  }),
  /** To a named later meeting, with the reason. */
  carry: command<Agenda>()(
    z.strictObject({ itemId: Id, version: Version, toMeetingId: Id, reason: Text(2000) }),
    drivers,
    { about: 'itemId', did: 'Put an item off to another meeting', needs: 'recorder' },
  ),
}
