import { z } from 'zod'
import { command, drivers, everyone, query } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { OptionalLine, Said, Version } from './kernel/text.ts'
import type { Action } from './actions.ts'
import type { AgendaItem } from './meetings.ts'
import type { Room } from './room.ts'

/**
 * What stands between a meeting and its close. `inquorate`: there is no quorum to decide it. `unread`: it has its
 * verdict and was not read back as it now stands. `undecided`: it was opened and has no verdict. `not_reached`: nobody
 * has opened it.
 */
export const openEnds = ['undecided', 'inquorate', 'unread', 'not_reached'] as const
export type OpenEnd = (typeof openEnds)[number]

export interface OpenItem {
  readonly item: AgendaItem
  readonly end: OpenEnd
  /** What is missing, in plain words. */
  readonly missing: readonly string[]
}

/** Nobody, no agency or no day to do it by: it would be lost after the meeting. */
export interface UnassignedAction {
  readonly action: Action
  readonly position: number
  readonly lacks: readonly ('owner' | 'agency' | 'date')[]
}

export interface ClosingCheck {
  readonly items: readonly OpenItem[]
  readonly unassigned: readonly UnassignedAction[]
  /** Later meetings of the panel that have not started, the soonest first. */
  readonly later: readonly { readonly id: string; readonly heldOn: string; readonly startsAt: string }[]
}

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as 10:00')

export const closing = {
  check: query<ClosingCheck>()(z.strictObject({ meetingId: Id }), everyone),
  /** Several items to one later meeting with one reason, all or none; the meeting is made where there is none yet. */
  carry: command<Room>()(
    z.strictObject({
      meetingId: Id,
      items: z
        .array(z.strictObject({ itemId: Id, version: Version }))
        .min(1)
        .max(200),
      to: z.union([
        z.strictObject({ meetingId: Id }),
        z.strictObject({ heldOn: IsoDate, startsAt: Time, place: OptionalLine(200) }),
      ]),
      reason: Said(2000),
    }),
    drivers,
    { about: 'meetingId', did: 'Put off what was left to another meeting', needs: ['underWay', 'recorder'] },
  ),
  /** An action that stays without owner, agency or day: why, in words that stand beside it until it is settled. */
  leaveAction: command<Action>()(
    z.strictObject({ actionId: Id, version: Version, reason: Said(2000) }),
    drivers,
    { about: 'actionId', did: 'Left an action open at the close', needs: ['underWay', 'recorder'] },
  ),
}
