import type { Agenda, AgendaItem, ItemState } from '../../../shared/meetings.ts'
import { nameOf } from '../people/to-person.ts'
import type { ReadDb, Row } from '../schema.ts'
import { addMinutes } from './clock.ts'
import { selectMeeting } from './select-meeting.ts'
import { selectMissing } from './select-missing.ts'
import { toMeeting } from './to-meeting.ts'

/** The whole agenda; each case with what it lacks, as of `today`. */
export async function selectAgenda(db: ReadDb, meetingId: string, today: string): Promise<Agenda> {
  const meeting = await selectMeeting(db, meetingId)
  const items = await withMissing(db, await selectAgendaItems(db, meeting), today)
  const minutes = minutesOf(items)
  return { meeting: toMeeting(meeting), items, minutes, endsAt: addMinutes(meeting.startsAt, minutes) }
}

/** In order, with start times; without what is missing, which costs the plans of all cases. */
export async function selectAgendaItems(db: ReadDb, meeting: Row<'meeting'>): Promise<AgendaItem[]> {
  const rows = await selectRows(db, meeting.id)
  let before = 0
  return rows.map((row) => {
    const item = toAgendaItem(row, addMinutes(meeting.startsAt, before))
    before += minutesOf([item])
    return item
  })
}

/** Only what is still to be decided can be made ready. */
export async function withMissing(
  db: ReadDb,
  items: readonly AgendaItem[],
  today: string,
): Promise<AgendaItem[]> {
  const waiting = items.filter((item) => item.state === 'waiting' || item.state === 'heard')
  const missing = await selectMissing(
    db,
    waiting.flatMap((item) => item.caseId ?? []),
    today,
  )
  const waitingIds = new Set(waiting.map((item) => item.id))
  return items.map((item) =>
    waitingIds.has(item.id) ? { ...item, missing: missing.get(item.caseId ?? '') ?? [] } : item,
  )
}

/** What was carried takes no time here. */
const minutesOf = (items: readonly Pick<AgendaItem, 'minutes' | 'state'>[]): number =>
  items.reduce((sum, item) => sum + (item.state === 'carried' ? 0 : item.minutes), 0)

const selectRows = (db: ReadDb, meetingId: string) =>
  db
    .selectFrom('agendaItem')
    .leftJoin('case', 'case.id', 'agendaItem.caseId')
    .leftJoin('person', 'person.id', 'case.personId')
    .leftJoin('agendaItem as origin', 'origin.id', 'agendaItem.carriedFromItemId')
    .leftJoin('meeting as originMeeting', 'originMeeting.id', 'origin.meetingId')
    .leftJoin('decision', 'decision.itemId', 'agendaItem.id')
    .selectAll('agendaItem')
    .select([
      'case.reference as caseReference',
      'case.ask as ask',
      'person.givenName as givenName',
      'person.familyName as familyName',
      'originMeeting.heldOn as carriedFromHeldOn',
      'decision.readBackAt as readBackAt',
    ])
    .where('agendaItem.meetingId', '=', meetingId)
    .orderBy('agendaItem.position')
    .orderBy('agendaItem.id')
    .execute()

type AgendaRow = Awaited<ReturnType<typeof selectRows>>[number]

const toAgendaItem = (row: AgendaRow, startsAt: string): AgendaItem => ({
  id: row.id,
  meetingId: row.meetingId,
  position: row.position,
  kind: row.kind,
  title: row.title,
  minutes: row.minutes,
  startsAt,
  presenter: row.presenter,
  state: stateOf(row),
  caseId: row.caseId,
  caseReference: row.caseReference,
  personName:
    row.familyName === null ? null : nameOf({ givenName: row.givenName ?? '', familyName: row.familyName }),
  ask: row.ask,
  carriedToMeetingId: row.carriedToMeetingId,
  carriedReason: row.carriedReason,
  carriedFromHeldOn: row.carriedFromHeldOn,
  late: row.late === 1,
  missing: [],
  version: row.version,
})

// Decided means read back; a change to the case's plan or risk undoes that from outside the room.
const stateOf = ({ state, readBackAt }: Pick<AgendaRow, 'state' | 'readBackAt'>): ItemState =>
  state === 'decided' && readBackAt === null ? 'heard' : (state as ItemState)
