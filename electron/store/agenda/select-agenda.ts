import type { Agenda, AgendaItem } from '../../../shared/meetings.ts'
import { StandingItem } from '../../../shared/panels.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import { fullName, shortName } from '../../../shared/kernel/person-name.ts'
import { changedSinceReadBack } from '../records/read-back.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { addMinutes } from './time-of-day.ts'
import { isLate, itemsDueOn } from './late-items.ts'
import { latePapers } from './late-papers.ts'
import { selectSections, toSection } from './sections.ts'
import { selectCarried } from './select-carried.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { selectMissing } from './select-missing.ts'
import { selectPractitioners } from './select-practitioners.ts'
import { toMeeting } from '../facts/to-meeting.ts'

/** The whole agenda; each case with what it lacks, as of `today`. */
export async function selectAgenda(db: ReadDb, meetingId: string, today: string): Promise<Agenda> {
  const meeting = await selectMeeting(db, meetingId)
  const items = await asTheyStand(db, meeting, await selectAgendaItems(db, meeting), today)
  const [minutes, { terms }] = [minutesOf(items), await selectPanelOf(db, meeting)]
  return {
    meeting: toMeeting(meeting),
    sections: (await selectSections(db, meetingId)).map(toSection),
    items,
    itemsDueOn: itemsDueOn(meeting, terms),
    isLate: isLate(meeting, terms, today),
    minutes,
    endsAt: addMinutes(meeting.startsAt, minutes),
  }
}

/** In order, with start times; without what is missing, which costs the plans of all cases. */
export async function selectAgendaItems(db: ReadDb, meeting: Row<'meeting'>): Promise<AgendaItem[]> {
  const rows = await selectRows(db, meeting.id)
  const carried = await selectCarried(db, rows)
  let before = 0
  return rows.map((row) => {
    const item = toAgendaItem(row, addMinutes(meeting.startsAt, before))
    before += minutesOf([item])
    return { ...item, carriedFrom: carried.get(row.id) ?? [] }
  })
}

/** Each item as it stands on `today`: what a case lacks, and whether what was read back is still what it says. */
export async function asTheyStand(
  db: ReadDb,
  meeting: Row<'meeting'>,
  items: readonly AgendaItem[],
  today: string,
): Promise<AgendaItem[]> {
  const reopened = await changedSinceReadBack(
    db,
    meeting,
    items.filter((item) => item.state === 'decided').map((item) => item.id),
    today,
  )
  const standing = items.map((item): AgendaItem =>
    reopened.has(item.id) ? { ...item, state: 'heard' } : item,
  )
  const facts = await casesOf(db, meeting, standing, today)
  return standing.map((item) => ({ ...item, ...ofCase(item, facts) }))
}

type CasesOnAgenda = Awaited<ReturnType<typeof casesOf>>

/** What is known of every case on an agenda, in as many queries for sixty as for one. */
async function casesOf(db: ReadDb, meeting: Row<'meeting'>, items: readonly AgendaItem[], today: string) {
  const caseIds = items.flatMap((item) => item.caseId ?? [])
  const { terms } = await selectPanelOf(db, meeting)
  return {
    readiness: await selectMissing(db, caseIds, { today, kind: terms.kind }),
    practitioners: await selectPractitioners(db, caseIds),
    changed: await latePapers(db, meeting, terms),
  }
}

function ofCase(item: AgendaItem, facts: CasesOnAgenda): Partial<AgendaItem> {
  const ready = facts.readiness.get(item.caseId ?? '')
  if (item.caseId === null || !ready) return {}
  // Only what is still to be decided can be made ready. Its warnings stand beside a case even when it is decided: that
  // is when it looks finished.
  const isUndecided = item.state === 'waiting' || item.state === 'heard'
  return {
    warnings: ready.warnings,
    ...(isUndecided && { missing: ready.missing, gaps: ready.gaps }),
    papersChangedOn: facts.changed.get(item.caseId) ?? null,
    practitioners: facts.practitioners.get(item.caseId) ?? [],
  }
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
    .leftJoin('meeting as toMeeting', 'toMeeting.id', 'agendaItem.carriedToMeetingId')
    .selectAll('agendaItem')
    .select([
      'case.reference as caseReference',
      'case.ask as ask',
      'person.givenName as givenName',
      'person.familyName as familyName',
      'originMeeting.heldOn as carriedFromHeldOn',
      'toMeeting.heldOn as carriedToHeldOn',
      'toMeeting.panelId as carriedToPanelId',
    ])
    .where('agendaItem.meetingId', '=', meetingId)
    .orderBy('agendaItem.position')
    .orderBy('agendaItem.id')
    .execute()

type AgendaRow = Awaited<ReturnType<typeof selectRows>>[number]

function personOf({ givenName, familyName }: AgendaRow): Pick<AgendaItem, 'personName' | 'personShort'> {
  if (givenName === null || familyName === null) return { personName: null, personShort: null }
  const name = { givenName, familyName }
  return { personName: fullName(name), personShort: shortName(name) }
}

const toAgendaItem = (row: AgendaRow, startsAt: string): AgendaItem => ({
  id: row.id,
  meetingId: row.meetingId,
  sectionId: row.sectionId,
  position: row.position,
  kind: row.kind,
  title: row.title,
  minutes: row.minutes,
  startsAt,
  presenter: row.presenter,
  state: row.state,
  caseId: row.caseId,
  caseReference: row.caseReference,
  ...personOf(row),
  ask: row.ask,
  carriedToMeetingId: row.carriedToMeetingId,
  carriedTo:
    row.carriedToHeldOn === null ? null : { heldOn: row.carriedToHeldOn, panelId: row.carriedToPanelId },
  carriedReason: row.carriedReason,
  carriedFromHeldOn: row.carriedFromHeldOn,
  carriedFrom: [],
  about: StandingItem.safeParse(row.about).data ?? null,
  late: row.late === 1,
  papersChangedOn: null,
  lateReason: row.lateReason,
  lateBy: row.lateBy,
  practitioners: [],
  withoutQuorum: row.withoutQuorum,
  notReached: row.notReached === 1,
  missing: [],
  gaps: [],
  warnings: [],
  version: row.version,
})
