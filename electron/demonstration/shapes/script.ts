import type { ActionState } from '../../../shared/actions.ts'
import type { Role } from '../../../shared/kernel/op.ts'
import type { PlanFields } from '../../../shared/plans.ts'
import type { RiskBody } from '../../../shared/risks.ts'
import type { AttendanceState, Position, Verdict } from '../../../shared/room.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { DemoLine } from './plan-told.ts'

export interface DemoMember {
  readonly login: string
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly side: Side | null
  readonly registration: string
  readonly annualLimitPence: number | null
}

export interface DemoAttendance {
  readonly login: string
  readonly state: AttendanceState
}

/** Where one member stands; everyone present who is not named agrees. Words are kept as they were said. */
export interface DemoPosition {
  readonly login: string
  readonly position: Position
  readonly words: string
}

export interface DemoAction {
  readonly text: string
  readonly owner: string
  readonly side: Side | null
  readonly dueOn: string
  /** How it has gone since; open where left out. */
  readonly settled?: {
    readonly state: Exclude<ActionState, 'open'>
    readonly outcome: string
    /** What shows it. */
    readonly evidence?: string
    readonly on: string
  }
}

/** What was put right in the room before the decision. Lines are counted from 0, as the plan stood before. */
export interface DemoCorrections {
  readonly plan?: Partial<PlanFields>
  readonly risk?: Partial<Pick<RiskBody, 'risksExplained' | 'procedureAgreed'>>
  readonly lines?: readonly { readonly line: number; readonly changes: Partial<DemoLine> }[]
  readonly removeLines?: readonly number[]
}

export interface DemoDecision {
  readonly kind: 'decided'
  readonly verdict: Verdict
  readonly reasons: string
  readonly legalBasis: string
  readonly conditions: readonly string[]
  readonly reviewOn: string | null
  /** Why the panel changed what the practitioners recommended; left out where it did not. */
  readonly changesReason?: string
  readonly positions: readonly DemoPosition[]
  readonly actions: readonly DemoAction[]
  readonly corrections?: DemoCorrections
}

/** Under discussion when the demonstration opens: the reasons begun, no verdict yet. */
export interface DemoDiscussion {
  readonly kind: 'being_heard'
  readonly reasons: string
  readonly positions: readonly DemoPosition[]
  readonly actions: readonly DemoAction[]
}

export interface DemoCarried {
  readonly kind: 'carried'
  /** The day of the meeting that takes it. */
  readonly to: string
  readonly reason: string
}

export interface DemoItem {
  /** Key of a case. */
  readonly case: string
  readonly presenter: string
  readonly minutes?: number
  /** Where someone's attendance for this item differs from the meeting's. */
  readonly attendance?: readonly DemoAttendance[]
  /** Left out: still waiting. */
  readonly hearing?: DemoDecision | DemoDiscussion | DemoCarried
  /** How an item that is not settled yet goes on, where someone asks for a later state. */
  readonly later?: DemoDecision | DemoCarried
}

/** A named person's answer to an objection, before a pack leaves. */
export interface DemoSharing {
  readonly case: string
  readonly side: Side
  readonly share: boolean
  readonly reason: string
  readonly by: string
}

/** What was said under one item of business, and what came of it. */
export interface DemoBusiness {
  readonly title: string
  readonly said: string
  readonly outcome: string
}

export interface DemoMeeting {
  readonly heldOn: string
  readonly startsAt: string
  readonly place: string
  readonly publishedOn: string
  /** Who was not simply present. */
  readonly attendance: readonly DemoAttendance[]
  /** In the order of the agenda; a case carried here comes from the meeting before. */
  readonly items: readonly DemoItem[]
  /** Left out: nobody wrote anything. */
  readonly business?: readonly DemoBusiness[]
  readonly signedBy: readonly string[]
  readonly signedOn: string
  readonly releasedOn: string
  /** Since when each agency has its copies, by its own word. No Friday: moved back from a holiday it could come before the release. */
  readonly received: Readonly<Record<Side, string>>
  readonly sharing: readonly DemoSharing[]
}
