import type { Input, Output } from '../../../shared/contract.ts'
import type { MeetingSummary } from '../../../shared/meetings.ts'
import { eachRun } from '../kernel/lists.ts'
import { ascending, descending, readPage } from '../kernel/read-page.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { toMeeting } from '../facts/to-meeting.ts'

export type Which = Partial<Input<'meetings.list'>> & { readonly ids?: readonly string[] }

/** The latest first unless the soonest are, with counts. Cases that were carried count where they went. */
export async function listMeetings(db: ReadDb, which: Which = {}): Promise<MeetingSummary[]> {
  let query = found(db, which).selectAll()
  for (const { by, order } of orders[which.first ?? 'latest']) query = query.orderBy(by, order)
  return summed(db, await (which.limit === undefined ? query : query.limit(which.limit)).execute())
}

export async function pageOfMeetings(
  db: ReadDb,
  asked: Input<'meetings.page'>,
): Promise<Output<'meetings.page'>> {
  const meetings = found(db, asked)
  const list = {
    rows: meetings.selectAll(),
    only: (id: string) => meetings.where('meeting.id', '=', id),
    order: orders[asked.first],
  }
  const { rows, ...ends } = await readPage(list, asked)
  return { meetings: await summed(db, rows), ...ends }
}

const when = ['meeting.heldOn', 'meeting.startsAt', 'meeting.id'] as const
const orders = { latest: descending(...when), soonest: ascending(...when) } as const

async function summed(db: ReadDb, meetings: readonly Row<'meeting'>[]): Promise<MeetingSummary[]> {
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

function found(db: ReadDb, { ids, states, kind, panelId, from, before }: Which) {
  let query = db.selectFrom('meeting')
  if (ids) query = query.where('meeting.id', 'in', ids)
  if (states) query = query.where('meeting.state', 'in', states)
  if (panelId) query = query.where('meeting.panelId', '=', panelId)
  if (kind) query = query.where('meeting.kind', '=', kind)
  if (from) query = query.where('meeting.heldOn', '>=', from)
  if (before) query = query.where('meeting.heldOn', '<', before)
  return query
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
