import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import type { Meeting, MeetingState } from './meetings.ts'
import { command, everyone, query, workers } from './kernel/op.ts'
import { room } from './room.ts'
import type { RoomItem, Verdict } from './room.ts'
import type { CaseRoute } from './case-route.ts'
import { Passphrase, Said, Text, Version } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'

/** What two people may decide without the panel; anything else is for the panel to say. */
export const frontLineVerdicts = [
  'approved',
  'approved_with_conditions',
  'not_approved',
] as const satisfies readonly Verdict[]

/** Someone who may sign for their agency without the panel. */
export interface FrontLinePerson {
  readonly memberId: string
  readonly name: string
  readonly title: string
  readonly side: Side
  readonly agencyName: string
  readonly annualLimitPence: number
  /** False: over their limit as the plan stands. */
  readonly withinLimit: boolean
}

export interface FrontLine {
  readonly caseId: string
  readonly route: CaseRoute
  /** Those with the lowest limit first: the nearest to the front line. */
  readonly people: readonly FrontLinePerson[]
  /** The latest time that two people took it up, unless they left it. */
  readonly sitting: {
    readonly meetingId: string
    readonly itemId: string
    readonly state: MeetingState
  } | null
}

const item = { itemId: Id, version: Version }

/**
 * Joint sign-off at the front line: one authorised person of each agency decides, reads it and signs, without a
 * meeting. Underneath it is a meeting of kind `front_line` with one case, so that the record, the signatures and the
 * packs are the same. Only for a case that `cases.route` keeps at the front line, when it begins and when it ends.
 */
export const frontLine = {
  get: query<FrontLine>()(z.strictObject({ caseId: Id }), everyone),
  /** By one of the two. */
  begin: command<FrontLine>()(
    z.strictObject({ caseId: Id, healthMemberId: Id, socialCareMemberId: Id }),
    workers,
    { about: 'caseId', did: 'Took a case up at the front line' },
  ),
  /** Records what is given and leaves the rest. */
  decide: command<Pick<RoomItem, 'decision'>>()(
    z.strictObject({
      ...item,
      changes: z.strictObject({
        verdict: z.enum(frontLineVerdicts).nullable().optional(),
        reasons: Text(8000).optional(),
        conditions: z
          .array(z.strictObject({ id: Id, text: Said(1000) }))
          .max(20)
          .optional(),
        reviewOn: IsoDate.nullable().optional(),
      }),
    }),
    workers,
    { about: 'itemId', did: 'Recorded a decision at the front line' },
  ),
  saveAction: command<RoomItem>()(room.saveAction.input, workers, {
    about: ['actionId', 'itemId'],
    did: 'Wrote down an action at the front line',
  }),
  removeAction: command<RoomItem>()(room.removeAction.input, workers, {
    about: 'actionId',
    did: 'Took out an action at the front line',
  }),
  /** What each agency is told, as in the room; by one of the two, for themself. */
  settleSharing: command<RoomItem>()(room.settleSharing.input.omit({ decidedBy: true }), workers, {
    about: 'itemId',
    did: 'Said at the front line what an agency is told',
  }),
  unsettleSharing: command<RoomItem>()(room.unsettleSharing.input, workers, {
    about: 'itemId',
    did: 'Took back what was said at the front line about telling an agency',
  }),
  /**
   * Both have read it and agree: whoever is in, as one of the two, and the other under their own passphrase. The record is
   * frozen and can be signed. Refused with `invalid` naming what is missing, `notAllowed` to a third.
   */
  confirm: command<Meeting>()(z.strictObject({ ...item, passphrase: Passphrase }), workers, {
    about: 'itemId',
    did: 'Confirmed that both read a decision and agree',
  }),
  /** They leave it to the panel, and say why; what they wrote is kept, and nothing is decided. */
  leave: command<FrontLine>()(
    z.strictObject({ itemId: Id, reason: Said(2000), disagreement: z.boolean() }),
    workers,
    { about: 'itemId', did: 'Left a case to the panel' },
  ),
}
