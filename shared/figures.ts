import { everyone, query } from './kernel/op.ts'
import { z } from 'zod'
import type { Side } from './kernel/text.ts'

/** Undecided cases by how long they have waited: from this many days, up to the next. */
export interface Waiting {
  readonly fromDays: number
  readonly cases: number
}

/** What the days of `Waiting` begin at. */
export const waitingSteps = [0, 14, 28, 56, 84] as const

/** One meeting of the panel: cases that it settled, and those that it carried to another. */
export interface Deferrals {
  readonly meetingId: string
  readonly heldOn: string
  readonly settled: number
  readonly carried: number
}

/** Open actions of one agency; null: of neither. */
export interface OpenActions {
  readonly side: Side | null
  readonly overdue: number
  readonly inTime: number
}

/** Cases decided in one month, "2026-11", by where. */
export interface DecidedIn {
  readonly month: string
  readonly frontLine: number
  readonly panel: number
}

/** A budget that is more than the agencies thought of when they referred. */
export interface OverIndicative {
  readonly caseId: string
  readonly reference: string
  readonly indicativePence: number
  readonly budgetPence: number
}

/** How the panel's work is going, as far as it can be counted. */
export interface Figures {
  readonly waiting: readonly Waiting[]
  /** The last twelve, the earliest first. */
  readonly deferrals: readonly Deferrals[]
  readonly actions: readonly OpenActions[]
  /** The last twelve months with a decision; null where so few were decided that it would be about single people. */
  readonly decided: readonly DecidedIn[] | null
  /** The furthest over first, at most twelve of all that are over; and of how many with an indicative budget. */
  readonly over: readonly OverIndicative[]
  readonly overAll: number
  readonly overOf: number
}

export const figures = {
  get: query<Figures>()(z.strictObject({}), everyone),
}
