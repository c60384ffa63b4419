import type { Who } from '../../../shared/session.ts'
import type { Today } from '../../../shared/today.ts'
import { dueDays } from '../../../shared/rules/time-limits.ts'
import { panelsBook } from '../facts/select-panel.ts'
import { pastBy } from './how-far.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { lacksSignature, selectMeetingsToSign } from '../sign-off/meetings-to-sign.ts'
import type { MeetingToSign } from '../sign-off/meetings-to-sign.ts'
import { meetingsThatAsk } from '../sign-off/select-sign-off.ts'

export interface ToSign {
  readonly meetingId: string
  readonly heldOn: string
  /** Whose meeting it is; null: two people at the front line. */
  readonly panelId: string | null
  /** Records that at least one agency has not signed. */
  readonly count: number
}

/** Two people at the front line have no panel's limit (limits/limits-of-meeting.ts), nor has what is corrected later. */
type Waiting = ToSign & Pick<Row<'meeting'>, 'kind' | 'state'>

/** Whose the signature is that a meeting waits for is said to them, and to nobody else. */
export async function signaturesFor(db: ReadDb, who: Who, today: string): Promise<Today['toSign']> {
  const waiting = await withLate(db, (await selectMeetingsToSign(db)).map(toWaiting), today)
  // Who belongs to neither agency signs for none.
  if (waiting.length === 0 || who.side === null) return waiting.map((one) => ({ ...one, mine: false }))
  const mine = await meetingsThatAsk(
    db,
    who.memberId,
    waiting.map(({ meetingId }) => meetingId),
  )
  return waiting.map((one) => ({ ...one, mine: mine.has(one.meetingId) }))
}

async function withLate(
  db: ReadDb,
  waiting: readonly Waiting[],
  today: string,
): Promise<(ToSign & { readonly lateDays: number })[]> {
  if (waiting.length === 0) return []
  const panelOf = await panelsBook(db)
  return waiting.map(({ kind, state, ...one }) => {
    const { terms } = panelOf(one)
    const isAwaited = kind === 'panel' && state === 'closed'
    return {
      ...one,
      lateDays: isAwaited ? pastBy(dueDays(one.heldOn, terms).signOff, today, terms) : 0,
    }
  })
}

/** Meetings with records that lack an agency's signature, the earliest first. */
const toWaiting = ({ meeting, records }: MeetingToSign): Waiting => ({
  meetingId: meeting.id,
  heldOn: meeting.heldOn,
  panelId: meeting.panelId,
  kind: meeting.kind,
  state: meeting.state,
  count: records.filter(lacksSignature).length,
})
