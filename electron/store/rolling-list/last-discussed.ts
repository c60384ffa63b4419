import type { LastDiscussed } from '../../../shared/rolling-list.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { liveStates } from '../facts/states.ts'

/** A meeting on whose agenda a case stands. */
export type Place = Pick<Row<'meeting'>, 'heldOn' | 'panelId'> & { readonly meetingId: string }

/** What is known of cases beside their place on a list, each by the case's id. */
export interface Known {
  readonly last: ReadonlyMap<string, LastDiscussed>
  readonly listed: ReadonlyMap<string, Place>
  readonly openActions: ReadonlyMap<string, number>
}

/** Three statements, however many cases there are. */
export async function selectKnown(db: ReadDb, caseIds: readonly string[]): Promise<Known> {
  const [all, listed, actions] = [
    await eachRun(caseIds, (run) => decidedRows(db, run)),
    await eachRun(caseIds, (run) => listedRows(db, run)),
    await eachRun(caseIds, (run) => actionRows(db, run)),
  ]
  // Asked for among the rows, of which there are few: nearly every meeting there ever was is over.
  const decided = all.filter(({ state }) => over.has(state))
  return {
    // The last of each case stays.
    last: new Map(
      decided.map(({ caseId, verdict, reasons, meetingId, heldOn }) => [
        caseId,
        { meetingId, heldOn, outcome: verdict, said: reasons },
      ]),
    ),
    // The first of each case stays.
    listed: new Map(
      listed.toReversed().flatMap(({ caseId, ...place }) => (caseId === null ? [] : [[caseId, place]])),
    ),
    openActions: new Map(actions.map(({ caseId, open }) => [caseId, open])),
  }
}

const over: ReadonlySet<string> = new Set(['closed', 'confirmed', 'signed', 'released'])

const decidedRows = (db: ReadDb, caseIds: string[]) =>
  db
    .selectFrom('decision')
    .innerJoin('agendaItem', 'agendaItem.id', 'decision.itemId')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['decision.caseId', 'decision.reasons', 'meeting.heldOn'])
    .select(['meeting.id as meetingId', 'meeting.state'])
    .select((eb) => eb.ref('decision.verdict').$notNull().as('verdict'))
    .where('decision.caseId', 'in', caseIds)
    .where('decision.verdict', 'is not', null)
    .orderBy('meeting.heldOn')
    .orderBy('decision.id')
    .execute()

const listedRows = (db: ReadDb, caseIds: string[]) =>
  db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.caseId', 'agendaItem.meetingId', 'meeting.heldOn', 'meeting.panelId'])
    .where('agendaItem.caseId', 'in', caseIds)
    .where('agendaItem.state', '<>', 'carried')
    .where('meeting.state', 'in', liveStates)
    .orderBy('meeting.heldOn')
    .execute()

const actionRows = (db: ReadDb, caseIds: string[]) =>
  db
    .selectFrom('action')
    .select(['caseId', (eb) => eb.fn.countAll<number>().as('open')])
    .where('caseId', 'in', caseIds)
    .where((eb) => eb(eb.fn.coalesce('state', eb.val('')), '=', 'open'))
    .groupBy('caseId')
    .execute()
