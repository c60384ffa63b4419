import { fullName } from '../../../shared/kernel/person-name.ts'
import { caseNeeds } from '../../../shared/today.ts'
import type { MyCase } from '../../../shared/today.ts'
import { worksOn } from '../facts/works-on.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { CaseWork } from './case-work.ts'
import { missingForTwo } from './front-line-now.ts'
import { undecidedStates } from './oldest-cases.ts'

/** An undecided case, and the coming meeting that it stands on. */
export type OwnCase = Pick<MyCase, 'caseId' | 'reference' | 'personName' | 'meetingId' | 'heldOn'>

// How far a case is takes its whole plan to say.
const askedAtOnce = 60

/** Undecided cases that somebody works on, the oldest first; of very many the oldest, with all counted. */
export async function ownCases(
  db: ReadDb,
  name: string,
  today: string,
): Promise<{ readonly own: OwnCase[]; readonly total: number }> {
  const all = await db
    .selectFrom('case')
    .innerJoin('person', 'person.id', 'case.personId')
    .select(['case.id as caseId', 'case.reference', 'person.familyName', 'person.givenName'])
    .where('case.state', 'in', undecidedStates)
    .where((eb) => worksOn(eb, name))
    .orderBy('case.openedAt')
    .orderBy('case.id')
    .execute()
  const rows = all.slice(0, askedAtOnce)
  const places = new Map(
    (
      await comingPlaces(
        db,
        rows.map(({ caseId }) => caseId),
        today,
      )
    ).map((row) => [row.caseId, row]),
  )
  const own = rows.map(({ familyName, givenName, ...row }) => ({
    ...row,
    personName: fullName({ familyName, givenName }),
    meetingId: places.get(row.caseId)?.meetingId ?? null,
    heldOn: places.get(row.caseId)?.heldOn ?? null,
  }))
  return { own, total: all.length }
}

const comingPlaces = (db: ReadDb, caseIds: readonly string[], today: string) =>
  eachRun(caseIds, (run) =>
    db
      .selectFrom('agendaItem')
      .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
      .select(['agendaItem.caseId', 'agendaItem.meetingId', 'meeting.heldOn'])
      .where('agendaItem.caseId', 'in', run)
      .where('agendaItem.state', '<>', 'carried')
      .where('meeting.state', 'in', ['draft', 'open', 'in_progress'])
      .where('meeting.heldOn', '>=', today)
      // The first of them stays.
      .orderBy('meeting.heldOn', 'desc')
      .execute(),
  )

/** With what each needs, the most pressing first. */
export const myCases = (own: readonly OwnCase[], work: ReadonlyMap<string, CaseWork>): MyCase[] =>
  own
    .map((one) => toMine(one, work.get(one.caseId) ?? { route: 'panel', gaps: [] }))
    .toSorted(
      (a, b) =>
        caseNeeds.indexOf(a.needs) - caseNeeds.indexOf(b.needs) ||
        (a.heldOn ?? '').localeCompare(b.heldOn ?? ''),
    )

function toMine(one: OwnCase, { route, gaps: all }: CaseWork): MyCase {
  const isListed = one.meetingId !== null
  const gaps = isListed || route === 'panel' ? all : missingForTwo({ route, gaps: all })
  if (isListed) return { ...one, gaps, needs: gaps.length > 0 ? 'notReady' : 'nothing' }
  if (gaps.length > 0) return { ...one, gaps, needs: 'preparing' }
  return { ...one, gaps, needs: route === 'front_line' ? 'frontLine' : 'listing' }
}
