import { sql } from 'kysely'
import { dateOf } from '../../../shared/kernel/dates.ts'
import type { MeetingMeasures, RegisterMeeting, RegisterRow } from '../../../shared/register.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

interface Of {
  /** The earliest first. */
  readonly meetings: readonly RegisterMeeting[]
  readonly rows: readonly RegisterRow[]
  readonly today: string
}

/** Of few meetings, in a fixed number of queries. */
export async function selectMeasures(
  db: ReadDb,
  { meetings, rows, today }: Of,
): Promise<readonly MeetingMeasures[]> {
  const ids = meetings.map(({ id }) => id)
  if (ids.length === 0) return []
  const [items, records, actions] = [
    Map.groupBy(await itemsOf(db, ids), ({ meetingId }) => meetingId),
    Map.groupBy(await wordsOf(db, ids), ({ meetingId }) => meetingId),
    Map.groupBy(await actionsOf(db, ids), ({ meetingId }) => meetingId),
  ]
  return meetings.map(({ id: meetingId, heldOn }, index) => {
    const next = meetings[index + 1]?.heldOn ?? today
    const [of, made, agreed] = [
      items.get(meetingId) ?? [],
      records.get(meetingId) ?? [],
      actions.get(meetingId) ?? [],
    ]
    const opened = of.filter(({ spentSeconds }) => spentSeconds !== null)
    const seconds = opened.reduce((sum, one) => sum + (one.spentSeconds ?? 0), 0)
    return {
      meetingId,
      heldOn,
      listed: of.length,
      discussed: opened.length,
      putOff: of.filter(({ state }) => state === 'carried').length,
      minutesEach: opened.length === 0 ? null : Math.round(seconds / opened.length / 60),
      records: made.length,
      withWords: made.filter(({ words }) => (words ?? '').trim() !== '').length,
      actions: agreed.length,
      doneByNext: agreed.filter(({ doneOn }) => doneOn !== null && doneOn <= next).length,
      missing: missingAt(rows, index),
    }
  })
}

/** Disciplines of members of whom nobody, nor a guest, was there. */
function missingAt(rows: readonly RegisterRow[], index: number): readonly string[] {
  const isThere = ({ marks }: RegisterRow): boolean => ['present', 'left'].includes(marks[index] ?? '')
  const called = new Map(
    rows.flatMap(({ isGuest, discipline }) =>
      isGuest || discipline === '' ? [] : [[discipline.toLowerCase(), discipline]],
    ),
  )
  const there = new Set(rows.filter(isThere).map(({ discipline }) => discipline.toLowerCase()))
  return [...called].filter(([key]) => !there.has(key)).map(([, discipline]) => discipline)
}

const itemsOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('agendaItem')
    .leftJoin('itemClock', 'itemClock.itemId', 'agendaItem.id')
    .select(['agendaItem.meetingId', 'agendaItem.state', 'itemClock.spentSeconds'])
    .where('agendaItem.meetingId', 'in', ids)
    .where('agendaItem.kind', '=', 'case')
    .execute()

const wordsOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('record')
    .select('record.meetingId')
    .select(sql<string | null>`json_extract("record"."decisionJson", '$.words.text')`.as('words'))
    .where('record.meetingId', 'in', ids)
    .execute()

/** When it was done: the last time that it was still open is in its history. */
async function actionsOf(
  db: ReadDb,
  ids: readonly string[],
): Promise<readonly { readonly meetingId: string; readonly doneOn: string | null }[]> {
  const items = db.selectFrom('agendaItem').select('id').where('meetingId', 'in', ids)
  const actions = await db
    .selectFrom('action')
    .select(['id', 'meetingId', 'state'])
    .where('itemId', 'in', items)
    .execute()
  const done = actions.filter(({ state }) => state === 'done').map(({ id }) => id)
  const ended = await eachRun(done, (run) =>
    db
      .selectFrom('history')
      .select(['rowId', (eb) => eb.fn.max('at').as('at')])
      .where('tableName', '=', 'action')
      .where('rowId', 'in', run)
      .groupBy('rowId')
      .execute(),
  )
  const on = new Map(ended.map(({ rowId, at }) => [rowId, dateOf(at)]))
  return actions.map(({ id, meetingId }) => ({ meetingId, doneOn: on.get(id) ?? null }))
}
