import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { everyone, query, task } from './kernel/op.ts'
import type { AttendanceState } from './room.ts'

/** A meeting of the register. */
export interface RegisterMeeting {
  readonly id: string
  readonly heldOn: string
}

/** One who came, was expected or came once; the marks are in the order of the meetings. */
export interface RegisterRow {
  readonly key: string
  readonly name: string
  readonly title: string
  /** Empty where nobody said. */
  readonly discipline: string
  readonly isGuest: boolean
  /** Null: nobody marked them there. */
  readonly marks: readonly (AttendanceState | null)[]
  readonly came: number
}

/** How one meeting went, as far as it can be counted. */
export interface MeetingMeasures {
  readonly meetingId: string
  readonly heldOn: string
  /** People on its agenda. */
  readonly listed: number
  /** Of them, those whose item was opened. */
  readonly discussed: number
  /** Put off to another meeting. */
  readonly putOff: number
  /** Whole minutes that a person was talked about, on average over those discussed; null where nobody was. */
  readonly minutesEach: number | null
  /** Of the records made, those in which the person’s own words stand. */
  readonly withWords: number
  readonly records: number
  /** Actions agreed there. */
  readonly actions: number
  /** Of them, those that had been done on the day of the next meeting; of the last meeting, until now. */
  readonly doneByNext: number
  /** Disciplines that members have and nobody present had. */
  readonly missing: readonly string[]
}

export interface AttendanceRegister {
  readonly panelName: string
  readonly from: string
  readonly to: string
  /** The earliest first; at most `mostMeetings`, the latest of the period. */
  readonly meetings: readonly RegisterMeeting[]
  /** There were more meetings in the period, before these. */
  readonly more: boolean
  /** By discipline, members before guests. */
  readonly rows: readonly RegisterRow[]
  readonly measures: readonly MeetingMeasures[]
}

/** A quarter of weekly meetings: as many columns as a page in landscape has room for. */
export const mostMeetings = 13

const Period = z.strictObject({ panelId: Id.optional(), from: IsoDate, to: IsoDate })

/** Who came to a panel’s meetings, by discipline, and how its meetings went. */
export const register = {
  get: query<AttendanceRegister>()(Period, everyone),
  /** Asks where, and saves the register as a CSV. */
  saveCsv: task<{ readonly fileName: string }>()(Period, everyone, {
    did: 'Saved the register of attendance',
  }),
}
