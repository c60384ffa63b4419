import type { Input } from '../../../shared/contract.ts'
import type { MeetingSummary } from '../../../shared/meetings.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { toMeeting } from '../facts/to-meeting.ts'

export type Which = Partial<Input<'meetings.list'>>

/** The latest first, with counts. Cases that were carried count where they went. */
export async function listMeetings(db: ReadDb, which: Which = {}): Promise<MeetingSummary[]> {
  const meetings = await selectMeetings(db, which)
  const ids = meetings.map(({ id }) => id)
  const items = new Map((await countItems(db, ids)).map((row) => [row.meetingId, row]))
  const signers = Map.groupBy(await countSigners(db, ids), (row) => row.meetingId)
  return meetings.map((row) => {
    const counts = items.get(row.id)
    const signed = signers.get(row.id) ?? []
    return {
      ...toMeeting(row),
      caseCount: counts?.cases ?? 0,
      decidedCount: counts?.decided ?? 0,
      minutes: counts?.minutes ?? 0,
      healthSigned: signed.find(({ side }) => side === 'health')?.signers ?? 0,
      socialCareSigned: signed.find(({ side }) => side === 'socialCare')?.signers ?? 0,
    }
  })
}

function selectMeetings(
  db: ReadDb,
  { states, kind, panelId, from, before, offset, limit }: Which,
): Promise<Row<'meeting'>[]> {
  let query = db.selectFrom('meeting').selectAll()
  if (states) query = query.where('state', 'in', states)
  if (panelId) query = query.where('panelId', '=', panelId)
  if (kind) query = query.where('kind', '=', kind)
  if (from) query = query.where('heldOn', '>=', from)
  if (before) query = query.where('heldOn', '<', before)
  query = query.orderBy('heldOn', 'desc').orderBy('startsAt', 'desc').orderBy('id', 'desc')
  if (limit !== undefined) query = query.limit(limit).offset(offset ?? 0)
  return query.execute()
}

const countItems = (db: ReadDb, meetingIds: readonly string[]) =>
  eachRun(meetingIds, (run) =>
    db
      .selectFrom('agendaItem')
      .leftJoin('decision', 'decision.itemId', 'agendaItem.id')
      .where('agendaItem.meetingId', 'in', run)
      .where('agendaItem.state', '<>', 'carried')
      .groupBy('agendaItem.meetingId')
      .select(({ fn }) => [
        'agendaItem.meetingId',
        fn.sum<number>('agendaItem.minutes').as('minutes'),
        fn.count<number>('agendaItem.caseId').as('cases'),
        // Decided means read back.
        fn.count<number>('decision.readBackAt').as('decided'),
      ])
      .execute(),
  )

const countSigners = (db: ReadDb, meetingIds: readonly string[]) =>
  eachRun(meetingIds, (run) =>
    db
      .selectFrom('signOff')
      .where('meetingId', 'in', run)
      .where('kind', '=', 'agree')
      .groupBy(['meetingId', 'side'])
      .select(({ fn }) => ['meetingId', 'side', fn.count<number>('memberId').distinct().as('signers')])
      .execute(),
  )
