import type { BusinessNote, MeetingTimes, MinutesNotes } from '../../../shared/minutes.ts'
import { selectItems, selectMeeting } from '../facts/select-meeting.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** What people write in a meeting's minutes themselves. */
export async function selectMinutesNotes(db: ReadDb, meetingId: string): Promise<MinutesNotes> {
  const meeting = await selectMeeting(db, meetingId)
  const items = (await selectItems(db, meetingId)).filter(({ kind }) => kind === 'business')
  const notes = await selectNotes(db, meetingId)
  return {
    meetingId,
    heldOn: meeting.heldOn,
    startedAt: meeting.startedAt,
    closedAt: meeting.closedAt,
    business: items.map((item) => toNote(item, notes.get(item.id))),
    times: await selectTimes(db, meetingId),
    heardOn: await selectHeardOn(db, meeting),
  }
}

/** By item. */
export async function selectNotes(
  db: ReadDb,
  meetingId: string,
): Promise<ReadonlyMap<string, Row<'businessNote'>>> {
  const rows = await db
    .selectFrom('businessNote')
    .innerJoin('agendaItem', 'agendaItem.id', 'businessNote.itemId')
    .selectAll('businessNote')
    .where('agendaItem.meetingId', '=', meetingId)
    .execute()
  return new Map(rows.map((row) => [row.itemId, row]))
}

/** Nothing is written yet: what the first writer saw is version 1, which is kept as the beginning. */
export const toNote = (
  item: Pick<Row<'agendaItem'>, 'id' | 'position' | 'title' | 'state'>,
  row: Row<'businessNote'> | undefined,
): BusinessNote => ({
  itemId: item.id,
  position: item.position,
  title: item.title,
  state: item.state,
  said: row?.said ?? '',
  outcome: row?.outcome ?? '',
  version: row?.version ?? 1,
})

export async function selectTimes(db: ReadDb, meetingId: string): Promise<MeetingTimes> {
  const row = await db
    .selectFrom('meetingTimes')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  if (!row) return { meetingId, startedAt: null, endedAt: null, reason: '', by: null, at: null, version: 1 }
  const { id, startedAt, endedAt, reason, version } = row
  // Whoever ended the version before wrote this one.
  const writer = await db
    .selectFrom('history')
    .leftJoin('member', 'member.id', 'history.memberId')
    .select(['history.at', 'member.name as by'])
    .where('tableName', '=', 'meetingTimes')
    .where('rowId', '=', id)
    .where('history.version', '=', version - 1)
    .executeTakeFirst()
  return { meetingId, startedAt, endedAt, reason, version, by: writer?.by ?? null, at: writer?.at ?? null }
}

/**
 * The day of the first later meeting of the panel that dealt with "The last record", or has closed: it has heard these
 * minutes, and they stand.
 */
export async function selectHeardOn(db: ReadDb, { heldOn, panelId }: Row<'meeting'>): Promise<string | null> {
  const later = await db
    .selectFrom('meeting')
    .leftJoin('agendaItem', (join) =>
      join
        .onRef('agendaItem.meetingId', '=', 'meeting.id')
        .on('agendaItem.about', '=', 'lastRecord')
        .on('agendaItem.state', '=', 'done'),
    )
    .select('meeting.heldOn')
    .where('meeting.panelId', '=', panelId)
    .where('meeting.state', 'in', ['in_progress', 'closed', 'confirmed', 'signed', 'released'])
    .where('meeting.heldOn', '>', heldOn)
    .where((eb) => eb.or([eb('meeting.closedAt', 'is not', null), eb('agendaItem.id', 'is not', null)]))
    .orderBy('meeting.heldOn')
    .limit(1)
    .executeTakeFirst()
  return later?.heldOn ?? null
}
