import type { MeetingSummary } from '../../../shared/meetings.ts'
import { listMeetings } from '../meetings/list-meetings.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

export async function countMeetings(
  db: ReadDb,
  today: string,
): Promise<{ readonly today: number; readonly toRelease: number }> {
  const rows = await db
    .selectFrom('meeting')
    .select(['state', 'heldOn', 'kind'])
    .where('state', 'in', ['open', 'in_progress', 'signed'])
    .execute()
  return {
    today: rows.filter((row) => isNow(row, today)).length,
    toRelease: rows.filter((row) => row.state === 'signed').length,
  }
}

/** Under way, even if nobody closed it yesterday; or open and to be held today. */
const isNow = (
  { state, heldOn, kind }: Pick<Row<'meeting'>, 'state' | 'heldOn' | 'kind'>,
  today: string,
): boolean => kind === 'panel' && (state === 'in_progress' || (state === 'open' && heldOn === today))

export interface MeetingsNow {
  /** The one in progress, or else the next one to be held. */
  readonly meeting: MeetingSummary | null
  /** Of each panel the next one that has not begun, the soonest first. */
  readonly coming: readonly MeetingSummary[]
  /** Signed by both agencies, and not yet with both; the earliest first. */
  readonly signed: readonly MeetingSummary[]
}

export async function meetingsNow(db: ReadDb, today: string): Promise<MeetingsNow> {
  const earliestFirst = (
    await listMeetings(db, { states: ['draft', 'open', 'in_progress', 'signed'] })
  ).toReversed()
  const running = earliestFirst.find((meeting) => meeting.kind === 'panel' && meeting.state === 'in_progress')
  const toCome = earliestFirst.filter(
    (meeting) => (meeting.state === 'open' || meeting.state === 'draft') && meeting.heldOn >= today,
  )
  const coming = [...Map.groupBy(toCome, ({ panelId }) => panelId).values()].flatMap(([first]) => first ?? [])
  return {
    meeting: running ?? coming[0] ?? null,
    coming,
    signed: earliestFirst.filter((meeting) => meeting.state === 'signed'),
  }
}
