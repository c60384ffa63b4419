import { z } from 'zod'
import { command, drivers, everyone, query, task } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { OptionalLine } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'
import type { PlanMoney } from './plan-money.ts'
import type { ReviewInRoom } from './review-in-room.ts'
import type { Totals } from './plans.ts'
import type { WallWhenLocked } from './panels.ts'
import type { Quorum, Verdict } from './room.ts'

/** Steps of the shared screen's type: 0 is the size that 2.5 diagonals of the screen ask for. */
export const zoomSteps = { least: -2, most: 4 } as const

/** How what is shown stands on the shared screen; back to nothing with the next item. */
export interface WallSetting {
  readonly zoom: number
  /** From 0. Past the last page means the last one. */
  readonly page: number
}

/**
 * What the shared screen may know: only what is shown. Names follow the panel's terms; no identifiers.
 * `blank` carries nothing but the panel's name.
 */
export type WallView =
  | { readonly kind: 'blank'; readonly panelName: string; readonly heldOn: string | null }
  | {
      readonly kind: 'business'
      readonly itemId: string
      readonly panelName: string
      /** It is one of several, so that the head says which. */
      readonly isOneOfSeveral: boolean
      readonly title: string
      readonly position: number
      readonly of: number
      readonly text: string
      readonly setting: WallSetting
    }
  | {
      readonly kind: 'case'
      readonly itemId: string
      readonly panelName: string
      readonly isOneOfSeveral: boolean
      readonly who: string
      readonly age: number
      readonly position: number
      readonly of: number
      /** What they say now, where it is a review and they were asked. */
      readonly words: string
      readonly ask: string
      /** What that is called by a panel of this kind. */
      readonly askedAs: string
      /** What is decided is a review; null: something is asked for. */
      readonly review: Pick<ReviewInRoom, 'of' | 'result' | 'why' | 'outcomes'> | null
      readonly pitfalls: readonly string[]
      readonly safetyNets: readonly string[]
      readonly options: readonly string[]
      readonly totals: Totals
      readonly money: PlanMoney
      readonly section117: boolean
      readonly quorum: Quorum
      readonly decision: {
        readonly verdict: Verdict
        /** The panel's: one that advises recommends. */
        readonly authority: string
        readonly reasons: string
        readonly conditions: readonly string[]
        readonly reviewOn: string | null
        /** Why it is not what was recommended; empty where it is. */
        readonly changesReason: string
        /** Where a deadlock goes, with what each agency says to it. */
        readonly escalation: {
          readonly to: string
          readonly healthView: string
          readonly socialCareView: string
        } | null
      } | null
      readonly dissent: readonly {
        readonly title: string
        readonly side: Side | null
        readonly words: string
      }[]
      readonly actions: readonly {
        readonly text: string
        readonly owner: string
        readonly dueOn: string | null
      }[]
      readonly setting: WallSetting
    }

/** What happened to the display that the shared screen was or would be on. */
/** By the panel's terms: minutes without input, and what the room goes on seeing. */
export interface WhenLocked {
  readonly panelName: string
  readonly minutes: number
  readonly wall: WallWhenLocked
}

export type DisplayNotice =
  /** It was unplugged: the shared screen closed. */
  | 'unplugged'
  /** The displays were arranged anew, and the shared screen would have stood in front of the console: it closed. */
  | 'together'
  /** The console's display was unplugged: the console was put away rather than shown to the room. */
  | 'consoleUnplugged'
  /** The display it was on last is there again: it can be opened. */
  | 'back'
  /** Two displays show the same: whatever is on the console would be seen. */
  | 'mirrored'

export interface SharedScreenState {
  readonly isOpen: boolean
  /** Of its content, in its own pixels: a preview is drawn in this size. */
  readonly width: number
  readonly height: number
  /** A display besides the console's is there. */
  readonly hasOwnDisplay: boolean
  readonly notice: DisplayNotice | null
}

/** Where a member was in a room: kept in memory only, for a window that has to come up again. */
export interface RoomPlace {
  readonly itemId: string | null
  /** A person not yet heard was opened on the console. */
  readonly isOpened: boolean
  /** The accessible name of the field that was being written in. */
  readonly field: string | null
  /** Where in its text. */
  readonly caret: number
}

/** The operations of the shared screen; they belong to the room. */
export const sharedScreen = {
  /** The meeting in progress that this computer's shared screen shows; the only operation the shared screen may call. */
  wall: query<WallView>()(z.strictObject({}), everyone),
  /** What the shared screen would show of this item, at its first page in the usual size. */
  preview: query<WallView>()(z.strictObject({ itemId: Id }), everyone),
  /** Puts an item on the shared screen; null shows the panel's name only. Un-hides. */
  show: command<null>()(z.strictObject({ meetingId: Id, itemId: Id.nullable() }), drivers, {
    about: ['itemId', 'meetingId'],
    did: 'Changed what the shared screen shows',
    needs: 'underWay',
  }),
  /**
   * Shown by mistake: `back` is on the shared screen again, as it was. A case that came up by being shown, with nothing
   * recorded about it since, is still to come again. Refused with `notShown` when `itemId` is no longer there.
   */
  unshow: command<null>()(
    z.strictObject({
      meetingId: Id,
      itemId: Id.nullable(),
      back: z.strictObject({ itemId: Id.nullable(), hidden: z.boolean() }),
      wasWaiting: z.boolean(),
    }),
    drivers,
    {
      about: ['itemId', 'meetingId'],
      did: 'Took back what was shown on the shared screen',
      needs: 'underWay',
    },
  ),
  /** Hides or shows this meeting's shared screen at once, and whatever else this computer's shows; no other room's. */
  hide: command<null>()(z.strictObject({ meetingId: Id, hidden: z.boolean() }), drivers, {
    about: 'meetingId',
    did: 'Hid or showed the shared screen',
    needs: 'underWay',
    covers: ({ hidden }) => hidden,
  }),
  /** How Accord locks while a meeting is in progress; null: none is. */
  whenLocked: query<WhenLocked | null>()(z.strictObject({}), everyone),
  /** Hides whatever is on this computer's shared screen, whichever meeting it is of. Anyone may. */
  blank: command<null>()(z.strictObject({}), everyone, {
    about: 'panel',
    did: 'Hid whatever was on the shared screen',
  }),
  /** Puts an item at the end of what is shown next, or takes it out. */
  queue: command<null>()(z.strictObject({ meetingId: Id, itemId: Id, queued: z.boolean() }), drivers, {
    about: 'itemId',
    did: 'Changed what is shown next',
    needs: 'underWay',
  }),
  /** Shows the first of the queue and takes it out. Refused with `nothingQueued`. */
  showNext: command<null>()(z.strictObject({ meetingId: Id }), drivers, {
    about: 'meetingId',
    did: 'Showed what was queued',
    needs: 'underWay',
  }),
  /** `itemId` is what the caller saw on the shared screen: refused with `notShown` when it is no longer there. */
  setWall: command<null>()(
    z.strictObject({
      meetingId: Id,
      itemId: Id,
      zoom: z.int().min(zoomSteps.least).max(zoomSteps.most),
      page: z.int().min(0).max(200),
    }),
    drivers,
    { about: 'itemId', did: 'Turned a page or changed the size on the shared screen', needs: 'underWay' },
  ),
  openSharedScreen: task<void>()(z.strictObject({}), drivers),
  closeSharedScreen: task<void>()(z.strictObject({}), drivers),
  sharedScreen: task<SharedScreenState>()(z.strictObject({}), everyone),
  /** What was said about a display has been read. */
  dismissNotice: task<void>()(z.strictObject({}), everyone),
  keepPlace: task<void>()(
    z.strictObject({
      meetingId: Id,
      itemId: Id.nullable(),
      isOpened: z.boolean(),
      field: OptionalLine(200).nullable(),
      caret: z.int().min(0).max(100_000),
    }),
    everyone,
  ),
  /** Null: this member has not been in that room since Accord was opened. */
  place: task<RoomPlace | null>()(z.strictObject({ meetingId: Id }), everyone),
}
