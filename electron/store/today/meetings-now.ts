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
  /** The first of those signed by both agencies, and not yet with both; the earliest first. */
  readonly signed: readonly MeetingSummary[]
  readonly signedTotal: number
}

/** Of the meetings there are only those that are shown; `mostSigned` of those that are signed. */
export async function meetingsNow(db: ReadDb, today: string, mostSigned: number): Promise<MeetingsNow> {
  const [running] = await inOrder(db, ['in_progress'])
    // Of those that are under way: by its kind every meeting that ever was is looked through.
    .where((eb) => eb(eb.fn.coalesce('kind', eb.val('')), '=', 'panel'))
    .limit(1)
    .execute()
  const toCome = await inOrder(db, ['open', 'draft']).where('heldOn', '>=', today).execute()
  const coming = [...Map.groupBy(toCome, ({ panelId }) => panelId).values()].flatMap(([first]) => first ?? [])
  const signed = await inOrder(db, ['signed']).limit(mostSigned).execute()
  const { count: signedTotal } = await db
    .selectFrom('meeting')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'signed')
    .executeTakeFirstOrThrow()
  const shown = [...(running ? [running] : []), ...coming, ...signed].map(({ id }) => id)
  const summaries = new Map((await listMeetings(db, { ids: shown })).map((one) => [one.id, one]))
  const summariesOf = (of: readonly { readonly id: string }[]): MeetingSummary[] =>
    of.flatMap(({ id }) => summaries.get(id) ?? [])
  const [next, now] = [summariesOf(coming), summaries.get(running?.id ?? '')]
  return { meeting: now ?? next[0] ?? null, coming: next, signed: summariesOf(signed), signedTotal }
}

/** The earliest first. */
const inOrder = (db: ReadDb, states: readonly Row<'meeting'>['state'][]) =>
  db
    .selectFrom('meeting')
    .select(['id', 'panelId'])
    .where('state', 'in', states)
    .orderBy('heldOn')
    .orderBy('startsAt')
    .orderBy('id')
