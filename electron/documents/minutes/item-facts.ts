import type { Attendee, AttendanceState, Verdict } from '../../../shared/room.ts'
import type { RecordOther } from '../../../shared/record-others.ts'
import type { CommonRecord } from '../../../shared/records.ts'
import type { MeetingTimes } from '../../../shared/minutes.ts'
import type { Side } from '../../../shared/kernel/text.ts'

/** What minutes tell of a case: from its frozen record, or before the close from what is recorded so far. */
export interface Told extends Pick<
  CommonRecord,
  'caseReference' | 'person' | 'words' | 'ask' | 'plan' | 'agreements' | 'actions' | 'quorum' | 'glossary'
> {
  readonly decision: Omit<CommonRecord['decision'], 'verdict'> & { readonly verdict: Verdict | null }
  /** The panel's, as the record was frozen: one that advises recommends. */
  readonly meeting: Pick<CommonRecord['meeting'], 'authority'>
  /** Null: not frozen. */
  readonly recordVersion: number | null
}

export interface ItemFacts {
  readonly position: number
  readonly title: string
  readonly kind: 'case' | 'business'
  readonly state: 'decided' | 'discussed' | 'carried' | 'not_reached' | 'done'
  readonly carriedReason: string
  readonly carriedToHeldOn: string | null
  readonly late: boolean
  /** Of the case; null: business. */
  readonly reference: string | null
  /** Null: business, and after the close a case that was not decided, which has gone on since. */
  readonly told: Told | null
  /** What somebody wrote under business; both empty where nobody did. */
  readonly note: { readonly said: string; readonly outcome: string }
  readonly states: ReadonlyMap<string, AttendanceState>
  /** Who was there for it and is no member. */
  readonly others: readonly RecordOther[]
  /** The agencies whose copy an objection keeps it out of, with who decided that it does; null: nobody yet. */
  readonly heldBack: ReadonlyMap<Side, HeldBack | null>
}

/** A named person's decision that an agency does not get it. */
export interface HeldBack {
  readonly by: string
  /** UTC instant. */
  readonly at: string
}

export interface MinutesFacts {
  readonly meetingId: string
  readonly panelName: string
  readonly heldOn: string
  readonly startsAt: string
  readonly place: string
  readonly startedAt: string | null
  readonly closedAt: string | null
  /** As somebody mended them. */
  readonly times: MeetingTimes
  readonly confidentiality: string
  readonly agencies: Readonly<Record<Side, string>>
  readonly version: number
  readonly attendees: readonly Attendee[]
  readonly items: readonly ItemFacts[]
  /** The meeting before, whose record this panel heard last. */
  readonly before: { readonly heldOn: string; readonly decisions: number } | null
}
