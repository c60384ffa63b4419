import { z } from 'zod'
import { command, drivers, everyone, query } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { OptionalLine, Said, Text, Version } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'
import type { Action } from './actions.ts'
import type { AgendaItem, Meeting } from './meetings.ts'
import type { Member, PanelAuthority } from './panels.ts'
import type { PanelKind } from './panel-kinds.ts'
import type { Person } from './people.ts'
import type { Case } from './cases.ts'
import type { Plan } from './plans.ts'
import type { ReviewInRoom } from './review-in-room.ts'
import type { RiskDecision } from './risks.ts'
import type { DecidingRule, RuleStanding } from './deciding-rules.ts'
import { actionsInRoom } from './room-actions.ts'
import { attendanceInRoom } from './room-attendance.ts'
import { recording } from './recording.ts'
import { sharingInRoom } from './room-sharing.ts'
import type { ItemSharing } from './item-sharing.ts'
import { panelVerdicts, teamOutcomes, verdicts } from './outcomes.ts'
import type { Verdict } from './outcomes.ts'
import { sharedScreen } from './shared-screen.ts'
import type { WallSetting } from './shared-screen.ts'

export { panelVerdicts, teamOutcomes, verdicts }
export type { Verdict }

export const positions = ['agree', 'agree_with_conditions', 'disagree', 'abstain', 'not_present'] as const
export type Position = (typeof positions)[number]

/** `sits_out`: a declared interest; neither counted for quorum nor asked to agree or sign. */
export const attendanceStates = ['present', 'apology', 'absent', 'left', 'sits_out'] as const
export type AttendanceState = (typeof attendanceStates)[number]

export const interestKinds = ['financial', 'personal', 'professional'] as const
export type InterestKind = (typeof interestKinds)[number]

/** `sits_out` marks them so for the item; the others stay, are counted and are asked. */
export const interestOutcomes = ['sits_out', 'stays', 'chair_ruled'] as const
export type InterestOutcome = (typeof interestOutcomes)[number]

/** An interest in one item, as declared. */
export interface Declaration {
  readonly id: string
  readonly itemId: string
  readonly memberId: string
  readonly name: string
  readonly title: string
  readonly kind: InterestKind
  readonly text: string
  readonly outcome: InterestOutcome
  /** What the chair ruled; empty unless the chair did. */
  readonly ruling: string
  readonly version: number
}

/** How long an item has been before the panel: `spentSeconds`, and since `runningSince` where it is now. */
export interface ItemClock {
  readonly itemId: string
  readonly heardAt: string
  readonly runningSince: string | null
  readonly spentSeconds: number
}

export interface Attendee {
  readonly member: Member
  /** For the meeting as a whole; what an item starts with. */
  readonly meeting: AttendanceState
  /** For the item asked about. */
  readonly item: AttendanceState
}

export interface Quorum {
  readonly health: number
  readonly healthNeeded: number
  readonly socialCare: number
  readonly socialCareNeeded: number
  readonly chairPresent: boolean
  readonly quorate: boolean
  /** In words, e.g. "One more from health is needed"; empty when quorate. */
  readonly missing: readonly string[]
}

export interface Agreement {
  readonly memberId: string
  readonly name: string
  readonly title: string
  readonly side: Side | null
  readonly position: Position | null
  /** Verbatim; asked for when someone disagrees or abstains. */
  readonly words: string
  readonly version: number | null
}

export interface Condition {
  readonly id: string
  readonly text: string
}

export interface Decision {
  readonly itemId: string
  readonly verdict: Verdict | null
  readonly reasons: string
  readonly legalBasis: string
  readonly conditions: readonly Condition[]
  readonly reviewOn: string | null
  /** The panel changes what the practitioners recommended, and why (rule J6). */
  readonly changesRecommendation: boolean
  readonly changesReason: string
  /** The step of the panel's escalation path, and each agency's view as it gave it; for `escalated` only. */
  readonly escalatedTo: string
  readonly healthView: string
  readonly socialCareView: string
  readonly readBackAt: string | null
  readonly readBackBy: string | null
  /** The chair who confirmed it, by member id, where nobody signs it; null where two sign, and until it is read back. */
  readonly confirmedBy: string | null
  readonly version: number
}

/** All that the console needs for one item. */
export interface RoomItem {
  readonly item: AgendaItem
  readonly case: Case | null
  readonly person: Person | null
  /** What is decided is a review; null: something is asked for. */
  readonly review: ReviewInRoom | null
  /** For the console alone: settled at the read-back, and carried to the release. */
  readonly sharing: readonly ItemSharing[]
  readonly risk: RiskDecision | null
  readonly plan: Plan | null
  readonly attendance: readonly Attendee[]
  readonly quorum: Quorum
  readonly declarations: readonly Declaration[]
  /** Those that the panel's authority allows for this case, and why not the others; all, where `verdictsWhy` is empty. */
  readonly verdicts: readonly Verdict[]
  readonly verdictsWhy: string
  /** Whether the decision stands under the panel's rule; null for business, and at the front line. */
  readonly standing: RuleStanding | null
  readonly decision: Decision | null
  /** Two sign what was decided; else the chair confirms it, and nobody signs (rules/asks-signatures.ts). */
  readonly asksSignatures: boolean
  readonly agreements: readonly Agreement[]
  readonly actions: readonly Action[]
  /** What stands between this item and its read-back, in plain words. */
  readonly missing: readonly string[]
}

/** Who writes down what the room decides. */
export interface Recorder {
  readonly memberId: string
  readonly name: string
}

export interface Room {
  readonly meeting: Meeting
  readonly panelName: string
  readonly confidentiality: string
  readonly items: readonly AgendaItem[]
  readonly attendance: readonly Attendee[]
  readonly authority: PanelAuthority
  readonly kind: PanelKind
  readonly decidingRule: DecidingRule
  /** The steps of the panel's escalation path. */
  readonly escalation: readonly string[]
  /** Who came late, left or sat out, as the record says it (rules/attendance-sentences.ts). */
  readonly attendanceSentences: readonly string[]
  readonly clocks: readonly ItemClock[]
  /** The cases still to be decided that have no quorum as people stand now. */
  readonly inquorateItemIds: readonly string[]
  /** The cases still to be decided of which an agency is not to be told before somebody decides. */
  readonly unsettledItemIds: readonly string[]
  /** The item on the shared screen; null shows the panel's name only. */
  readonly shownItemId: string | null
  readonly hidden: boolean
  /** Null: nobody yet; whoever writes first. */
  readonly recorder: Recorder | null
  /** Ids of items, in the order in which they will be shown. */
  readonly queue: readonly string[]
  readonly wall: WallSetting
}

export const room = {
  get: query<Room>()(z.strictObject({ meetingId: Id }), everyone),
  item: query<RoomItem>()(z.strictObject({ itemId: Id }), everyone),
  /** `itemId` null: for the whole meeting. */
  setAttendance: command<null>()(
    z.strictObject({ meetingId: Id, itemId: Id.nullable(), memberId: Id, state: z.enum(attendanceStates) }),
    drivers,
    { about: ['itemId', 'memberId'], did: 'Changed who was there for an item', needs: 'recorder' },
  ),
  /** One for each member and item; declared again, it replaces what was declared. */
  declareInterest: command<RoomItem>()(
    z.strictObject({
      itemId: Id,
      memberId: Id,
      kind: z.enum(interestKinds),
      text: Said(1000),
      outcome: z.enum(interestOutcomes),
      ruling: Text(1000),
    }),
    drivers,
    { about: 'itemId', did: 'Recorded a declared interest', needs: 'recorder' },
  ),
  withdrawDeclaration: command<RoomItem>()(
    z.strictObject({ itemId: Id, memberId: Id, version: Version }),
    drivers,
    { about: 'itemId', did: 'Took back a declared interest', needs: 'recorder' },
  ),
  /**
   * For an item without a quorum. `discuss`: it is discussed only, no verdict is possible, and it says so from then on.
   * `wait`: it goes back among those still to come until there is a quorum. Null lifts the mark.
   */
  settleQuorum: command<null>()(
    z.strictObject({ itemId: Id, choice: z.enum(['discuss', 'wait']).nullable() }),
    drivers,
    { about: 'itemId', did: 'Said what becomes of an item for which too few were there', needs: 'recorder' },
  ),
  /** Business item: dealt with. */
  markDone: command<null>()(z.strictObject({ itemId: Id, version: Version }), drivers, {
    about: 'itemId',
    did: 'Marked an item as dealt with',
    needs: ['underWay', 'recorder'],
  }),
  /** Business item: marked so by mistake. */
  markNotDone: command<null>()(z.strictObject({ itemId: Id, version: Version }), drivers, {
    about: 'itemId',
    did: 'Took back that an item was dealt with',
    needs: ['underWay', 'recorder'],
  }),
  /** Records what is given and leaves the rest. Undoes the read-back, since the words changed. Refused with a verdict while inquorate. */
  decide: command<Pick<RoomItem, 'decision'>>()(
    z.strictObject({
      itemId: Id,
      version: Version,
      changes: z.strictObject({
        verdict: z.enum(verdicts).nullable().optional(),
        reasons: Text(8000).optional(),
        legalBasis: Text(2000).optional(),
        conditions: z
          .array(z.strictObject({ id: Id, text: Said(1000) }))
          .max(20)
          .optional(),
        reviewOn: IsoDate.nullable().optional(),
        changesRecommendation: z.boolean().optional(),
        changesReason: Text(2000).optional(),
        escalatedTo: OptionalLine(200).optional(),
        healthView: Text(4000).optional(),
        socialCareView: Text(4000).optional(),
      }),
    }),
    drivers,
    { about: 'itemId', did: 'Recorded a decision', needs: 'recorder' },
  ),
  /** Words are required for disagree and abstain before the read-back, and are kept verbatim. */
  setAgreement: command<RoomItem>()(
    z.strictObject({ itemId: Id, memberId: Id, position: z.enum(positions), words: Text(4000) }),
    drivers,
    { about: 'itemId', did: 'Recorded whether a member agrees', needs: 'recorder' },
  ),
  /** Everyone present who has not said otherwise agrees. */
  everyoneAgrees: command<RoomItem>()(z.strictObject({ itemId: Id }), drivers, {
    about: 'itemId',
    did: 'Recorded that everyone agrees',
    needs: 'recorder',
  }),
  /** Recorded by mistake: these members have not said where they stand. What stood there stays in history. */
  unsay: command<RoomItem>()(
    z.strictObject({ itemId: Id, memberIds: z.array(Id).min(1).max(200) }),
    drivers,
    { about: 'itemId', did: 'Took back where members stand', needs: 'recorder' },
  ),
  /**
   * The record was read aloud and confirmed. Refused with `invalid` naming what is missing. `chairId`: who confirms it
   * as chair, where nobody signs it; left out, the chair who is there for the item, or who says it.
   */
  confirmReadBack: command<RoomItem>()(
    z.strictObject({ itemId: Id, version: Version, chairId: Id.optional() }),
    drivers,
    {
      about: 'itemId',
      did: 'Confirmed that a record was read back',
      needs: 'recorder',
    },
  ),
  ...sharingInRoom,
  ...actionsInRoom,
  ...recording,
  ...attendanceInRoom,
  ...sharedScreen,
}
