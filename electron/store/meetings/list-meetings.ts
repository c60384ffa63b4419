import type { MeetingSummary } from '../../../shared/meetings.ts'
import type { ReadDb } from '../schema.ts'
import { toMeeting } from './to-meeting.ts'

/** Every meeting, the latest first, with its counts. Cases that were carried count where they went. */
export async function listMeetings(db: ReadDb): Promise<MeetingSummary[]> {
  const meetings = await db
    .selectFrom('meeting')
    .selectAll()
    .orderBy('heldOn', 'desc')
    .orderBy('startsAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const items = new Map((await countItems(db)).map((row) => [row.meetingId, row]))
  const signers = Map.groupBy(await countSigners(db), (row) => row.meetingId)
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

const countItems = (db: ReadDb) =>
  db
    .selectFrom('agendaItem')
    .leftJoin('decision', 'decision.itemId', 'agendaItem.id')
    .where('agendaItem.state', '<>', 'carried')
    .groupBy('agendaItem.meetingId')
    .select(({ fn }) => [
      'agendaItem.meetingId',
      fn.sum<number>('agendaItem.minutes').as('minutes'),
      fn.count<number>('agendaItem.caseId').as('cases'),
      // Decided means read back.
      fn.count<number>('decision.readBackAt').as('decided'),
    ])
    .execute()

const countSigners = (db: ReadDb) =>
  db
    .selectFrom('signOff')
    .where('kind', '=', 'agree')
    .groupBy(['meetingId', 'side'])
    .select(({ fn }) => ['meetingId', 'side', fn.count<number>('memberId').distinct().as('signers')])
    .execute()
