import { z } from 'zod'
import { command, drivers, everyone, query } from './op.ts'
import { Id } from './ids.ts'
import { IsoDate } from './dates.ts'
import { Line, OptionalLine, Text, Version } from './text.ts'

/** DESIGN §5. Draft: nobody told. Signed and released follow from sign-offs and releases. Cancelled: it was called off before it began. */
export const meetingStates = [
  'draft',
  'open',
  'in_progress',
  'closed',
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
  readonly heldOn: string
  /** "10:00", local time. */
  readonly startsAt: string
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

export interface AgendaItem {
  readonly id: string
  readonly meetingId: string
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
  readonly ask: string | null
  readonly carriedToMeetingId: string | null
  readonly carriedReason: string
  readonly carriedFromHeldOn: string | null
  /** Added after the panel's time limit. */
  readonly late: boolean
  /** What is missing before this case can be heard, in plain words. */
  readonly missing: readonly string[]
  /** What it must not look finished without saying (guardrails.ts). */
  readonly warnings: readonly string[]
  readonly version: number
}

export interface Agenda {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly minutes: number
  readonly endsAt: string
}

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as 10:00')
const Minutes = z.int().min(0).max(480)

export const meetings = {
  list: query<readonly MeetingSummary[]>()(z.strictObject({}), everyone),
  agenda: query<Agenda>()(z.strictObject({ meetingId: Id }), everyone),
  /** A draft with the panel's standing business items. */
  create: command<Agenda>()(
    z.strictObject({ heldOn: IsoDate, startsAt: Time, place: OptionalLine(200) }),
    drivers,
  ),
  update: command<Meeting>()(
    z.strictObject({
      meetingId: Id,
      version: Version,
      heldOn: IsoDate,
      startsAt: Time,
      place: OptionalLine(200),
    }),
    drivers,
  ),
  /**
   * Lists cases before the closing business items. A case that is listed elsewhere is refused. Each says why it is at
   * panel: in the words given here or in the case already, else by the reasons of `cases.route`. One that could be
   * signed at the front line and says nothing is refused: `reason`, and its id, are then among the fields.
   */
  addCases: command<Agenda>()(
    z.strictObject({
      meetingId: Id,
      caseIds: z.array(Id).min(1).max(60),
      reasons: z
        .array(z.strictObject({ caseId: Id, whyPanel: Line(2000) }))
        .max(60)
        .default([]),
    }),
    drivers,
  ),
  addBusiness: command<Agenda>()(z.strictObject({ meetingId: Id, title: Line(), minutes: Minutes }), drivers),
  updateItem: command<Agenda>()(
    z.strictObject({
      itemId: Id,
      version: Version,
      title: Line().optional(),
      minutes: Minutes.optional(),
      presenter: OptionalLine(120).optional(),
    }),
    drivers,
  ),
  /** Position counts from 1 and is the place after the move. */
  moveItem: command<Agenda>()(z.strictObject({ itemId: Id, position: z.int().min(1).max(200) }), drivers),
  removeItem: command<Agenda>()(z.strictObject({ itemId: Id, version: Version }), drivers),
  /** Draft to open: the agenda and papers are out. */
  publish: command<Meeting>()(z.strictObject({ meetingId: Id, version: Version }), drivers),
  /** Called off before it began, with the reason. Its cases are carried to the meeting named, or go back to triaged. */
  cancel: command<Meeting>()(
    z.strictObject({ meetingId: Id, version: Version, reason: Line(2000), toMeetingId: Id.nullable() }),
    drivers,
  ),
  start: command<Meeting>()(z.strictObject({ meetingId: Id, version: Version }), drivers),
  /** Refused while an item is undecided or not read back; freezes the record of every decided case. Decides nothing. */
  close: command<Meeting>()(z.strictObject({ meetingId: Id, version: Version }), drivers),
  /** To a named later meeting, with the reason. */
  carry: command<Agenda>()(
    z.strictObject({ itemId: Id, version: Version, toMeetingId: Id, reason: Text(2000) }),
    drivers,
  ),
}
