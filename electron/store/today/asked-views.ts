import { fullName } from '../../../shared/kernel/person-name.ts'
import { drivers } from '../../../shared/kernel/op.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { askedOf, viewGaps } from '../../../shared/readiness.ts'
import type { Who } from '../../../shared/session.ts'
import type { AskedView } from '../../../shared/today.ts'
import { ofPanelKind, toKind } from '../facts/panel-kind.ts'
import { toRiskBody } from '../facts/to-risk.ts'
import { worksOn } from '../facts/works-on.ts'
import type { ReadDb } from '../kernel/schema.ts'

/**
 * Cases that a coming meeting is to hear, and of which this side has not said how it sees them. Of whoever runs the panel
 * only those that they work on: the others stand under what each meeting lacks.
 */
export async function askedViews(db: ReadDb, who: Who, today: string): Promise<AskedView[]> {
  const { side, role, name } = who
  if (side === null || role === 'observer') return []
  const all = comingItems(db, today)
  const theirs = drivers.includes(role) ? all.where((eb) => worksOn(eb, name)) : all
  const rows = await theirs.select((eb) => worksOn(eb, name).as('isWorker')).execute()
  return rows
    .filter((row) => lacksView(row, side))
    .map(({ familyName, givenName, body: _body, panelKind: _kind, isWorker, ...row }) => ({
      ...row,
      side,
      personName: fullName({ familyName, givenName }),
      isWorker: Boolean(isWorker),
    }))
}

/** How many of them are of cases that whoever asks works on. */
export async function countMyViews(db: ReadDb, { side, role, name }: Who, today: string): Promise<number> {
  if (side === null || role === 'observer') return 0
  const rows = await comingItems(db, today)
    .where((eb) => worksOn(eb, name))
    .execute()
  return rows.filter((row) => lacksView(row, side)).length
}

interface Written {
  readonly body: string
  readonly panelKind: string | null
}

/** What says whether a view is asked for, and whether it is there (shared/readiness.ts). */
const weighed = ['healthView', 'socialCareView', 'options', 'pitfalls', 'costOfNotDoing', 'capacity'] as const

function lacksView(row: Written, side: Side): boolean {
  const body = toRiskBody(row, weighed)
  const gaps = askedOf(toKind(row.panelKind), body, viewGaps(body))
  return gaps.some(({ place }) => place === `${side}View`)
}

/** Each with its risk decision; in the order in which they are heard. */
const comingItems = (db: ReadDb, today: string) =>
  db
    .selectFrom('meeting')
    .innerJoin('agendaItem', 'agendaItem.meetingId', 'meeting.id')
    .innerJoin('case', 'case.id', 'agendaItem.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .innerJoin('risk', 'risk.caseId', 'case.id')
    .select(['case.id as caseId', 'case.reference', 'meeting.id as meetingId', 'meeting.heldOn'])
    .select(['person.familyName', 'person.givenName', 'risk.body'])
    .select(ofPanelKind)
    .where('meeting.state', 'in', ['draft', 'open'])
    .where('meeting.heldOn', '>=', today)
    .where('meeting.kind', '=', 'panel')
    .where('agendaItem.state', '<>', 'carried')
    .orderBy('meeting.heldOn')
    .orderBy('meeting.startsAt')
    .orderBy('agendaItem.position')
