import { newId } from '../../../shared/kernel/ids.ts'
import { longDate, timeOfDay } from '../../../shared/kernel/dates.ts'
import type { Panel, PanelTerms } from '../../../shared/panels.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { selectPanels } from '../facts/select-panel.ts'
import type { NewRow, ReadDb, WriteDb } from '../kernel/schema.ts'
import { finishAfter, requireFinish } from '../agenda/time-of-day.ts'
import { newItem } from './rows/insert-items.ts'
import { selectAgenda } from '../agenda/select-agenda.ts'
import { toMeeting } from '../facts/to-meeting.ts'

/** A draft, with the sections and business items that every agenda of this panel has. */
export const createMeeting: CommandHandler<'meetings.create'> = async (
  tx,
  { panelId, heldOn, ...rest },
  context,
) => {
  const [id = ''] = await insertMeetings(tx, await meetingPanel(tx, panelId), [heldOn], rest)
  return selectAgenda(tx, id, context.today)
}

export const createSeries: CommandHandler<'meetings.createSeries'> = async (
  tx,
  { panelId, heldOn, ...rest },
) => {
  if (new Set(heldOn).size !== heldOn.length) throw invalid({ heldOn: 'a day is there twice' })
  const panel = await meetingPanel(tx, panelId)
  await refuseTaken(tx, panel, heldOn, rest.startsAt)
  const ids = await insertMeetings(tx, panel, heldOn.toSorted(), rest)
  const rows = await tx.selectFrom('meeting').selectAll().where('id', 'in', ids).orderBy('heldOn').execute()
  return rows.map(toMeeting)
}

/** One that meets no more holds no further meeting. */
async function meetingPanel(db: ReadDb, panelId: string | undefined): Promise<Panel> {
  const panels = await selectPanels(db)
  const panel = panelId === undefined ? panels[0] : panels.find(({ id }) => id === panelId)
  if (!panel) throw notFound()
  if (panel.retiredAt !== null) throw notAllowed('panelEnded')
  return panel
}

/** Two panels may meet at once; one has one meeting at a time. */
async function refuseTaken(
  db: ReadDb,
  panel: Panel,
  heldOn: readonly string[],
  startsAt: string,
): Promise<void> {
  const taken = await db
    .selectFrom('meeting')
    .select('heldOn')
    .where('panelId', '=', panel.id)
    .where('state', '<>', 'cancelled')
    .where('startsAt', '=', startsAt)
    .where('heldOn', 'in', heldOn)
    .orderBy('heldOn')
    .execute()
  if (taken.length === 0) return
  const days = taken.map((row) => longDate(row.heldOn)).join(', ')
  throw invalid({ heldOn: `a meeting at that time already: ${days}` })
}

interface Planned {
  readonly startsAt: string
  readonly finishesAt?: string | undefined
  readonly place: string
}

/** Answers their ids, in the order of the days. */
async function insertMeetings(
  tx: WriteDb,
  { id: panelId, terms }: Panel,
  days: readonly string[],
  planned: Planned,
): Promise<string[]> {
  const { startsAt, place } = planned
  const finishesAt = planned.finishesAt ?? finishAfter(startsAt, terms.minutesPerMeeting)
  requireFinish({ startsAt, finishesAt })
  const meetings = days.map((heldOn) => ({
    ...newMeeting({ heldOn, startsAt, finishesAt, place }),
    panelId,
  }))
  await tx.insertInto('meeting').values(meetings).execute()
  const agendas = meetings.map(({ id }) => standingAgenda(id, terms))
  const [sections, items] = [
    agendas.flatMap((agenda) => agenda.sections),
    agendas.flatMap((agenda) => agenda.items),
  ]
  if (sections.length > 0) await tx.insertInto('agendaSection').values(sections).execute()
  if (items.length > 0) await tx.insertInto('agendaItem').values(items).execute()
  return meetings.map(({ id }) => id)
}

/** Two people at the front line: a meeting of theirs, already begun, of which nobody is told. */
export async function insertSittingOfTwo(tx: WriteDb, { today, at }: Context): Promise<string> {
  const begun = {
    ...newMeeting({ heldOn: today, startsAt: timeOfDay(at), place: 'Front line' }),
    startedAt: at,
  }
  await tx
    .insertInto('meeting')
    .values({ ...begun, kind: 'front_line', state: 'in_progress' })
    .execute()
  return begun.id
}

const newMeeting = (
  planned: Pick<NewRow<'meeting'>, 'heldOn' | 'startsAt' | 'finishesAt' | 'place'>,
): NewRow<'meeting'> & { id: string } => ({
  id: newId(),
  version: 1,
  kind: 'panel',
  ...planned,
  state: 'draft',
  startedAt: null,
  closedAt: null,
  publishedAt: null,
  shownItemId: null,
  hidden: 0,
})

/** What starts stands in the first opening section, what ends in the last closing one; else before and after them all. */
function standingAgenda(meetingId: string, { sections, businessItems }: PanelTerms) {
  const rows = sections.map((section, index) => ({
    id: newId(),
    version: 1,
    meetingId,
    position: index + 1,
    ...section,
  }))
  const opening = rows.find(({ holds }) => holds === 'opening')?.id ?? null
  const closing = (rows.findLast(({ holds }) => holds === 'closing') ?? rows.at(-1))?.id ?? null
  const items = (['start', 'end'] as const).flatMap((place) =>
    businessItems
      .filter((item) => item.place === place)
      .map(({ title, minutes, about = '' }) => {
        const sectionId = place === 'start' ? opening : closing
        return {
          kind: 'business' as const,
          title,
          minutes,
          about,
          sectionId,
          closing: place === 'end' ? 1 : 0,
        }
      }),
  )
  // An opening section need not be the first: what is said counts by where it stands.
  const order = new Map(rows.map(({ id, position }) => [id, position]))
  const placed = items.toSorted(
    (a, b) => (order.get(a.sectionId ?? '') ?? 0) - (order.get(b.sectionId ?? '') ?? 0),
  )
  return { sections: rows, items: placed.map((item, index) => newItem(meetingId, index + 1, item)) }
}
