import { addMonths } from '../../../shared/kernel/dates.ts'
import type { DecidedIn, Deferrals } from '../../../shared/figures.ts'
import type { ReadDb } from '../kernel/schema.ts'

const mostMeetings = 12
/** Below this a share says more about single people than about how a team works. */
const fewest = 5
const months = 12

/** Of meetings that are over. */
export async function selectDeferrals(db: ReadDb, today: string): Promise<readonly Deferrals[]> {
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.meetingId', 'meeting.heldOn', 'agendaItem.state'])
    .select((eb) => eb.fn.countAll<number>().as('cases'))
    .where('agendaItem.caseId', 'is not', null)
    .where('meeting.kind', '=', 'panel')
    .where('meeting.state', 'in', ['closed', 'signed', 'released'])
    .where('meeting.heldOn', '>', addMonths(today, -months))
    .groupBy(['agendaItem.meetingId', 'meeting.heldOn', 'agendaItem.state'])
    .orderBy('meeting.heldOn')
    .execute()
  const byMeeting = Map.groupBy(rows, ({ meetingId }) => meetingId)
  const counted = [...byMeeting].map(([meetingId, states]) => {
    const of = (isCarried: boolean): number =>
      states
        .filter(({ state }) => (state === 'carried') === isCarried)
        .reduce((sum, { cases }) => sum + cases, 0)
    return { meetingId, heldOn: states[0]?.heldOn ?? '', settled: of(false), carried: of(true) }
  })
  return counted.slice(-mostMeetings)
}

export async function selectDecided(db: ReadDb, today: string): Promise<readonly DecidedIn[] | null> {
  const rows = await db
    .selectFrom('record')
    .innerJoin('meeting', 'meeting.id', 'record.meetingId')
    .select(['record.itemId', 'meeting.kind', 'meeting.heldOn'])
    .distinct()
    .where('meeting.heldOn', '>', addMonths(today, -months))
    .where('meeting.heldOn', '<=', today)
    .orderBy('meeting.heldOn')
    .execute()
  if (rows.length < fewest) return null
  return [...Map.groupBy(rows, ({ heldOn }) => heldOn.slice(0, 7))].map(([month, items]) => {
    const frontLine = items.filter(({ kind }) => kind === 'front_line').length
    return { month, frontLine, panel: items.length - frontLine }
  })
}
