import type { CaseNext } from '../../../shared/cases.ts'
import type { ReadDb } from '../kernel/schema.ts'

const decidedStates = ['decided', 'confirmed', 'signed', 'released', 'in_review'] as const

/** Of these cases alone, or of all. */
type Of = readonly string[] | null

/**
 * Every day that is still to come of a case: of a meeting it stands on, of its last decision's review, of an open
 * action. A review or an action that was missed is still to come.
 */
export const daysToCome = (db: ReadDb, today: string, of: Of = null) =>
  meetingDays(db, today, of).unionAll(reviewDays(db, of)).unionAll(actionDays(db, of))

// Each part is narrowed by itself: asked for the cases of a page only at the end, it would be worked out for all.
const meetingDays = (db: ReadDb, today: string, of: Of) =>
  db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select((eb) => [eb.ref('agendaItem.caseId').$notNull().as('caseId'), 'meeting.heldOn as on'])
    .select((eb) => eb.val<CaseNext['what']>('meeting').as('what'))
    .where('agendaItem.caseId', 'is not', null)
    .$if(of !== null, (query) => query.where('agendaItem.caseId', 'in', of ?? []))
    .where('agendaItem.state', '<>', 'carried')
    .where('meeting.state', 'in', ['draft', 'open', 'in_progress'])
    .where('meeting.heldOn', '>=', today)

const reviewDays = (db: ReadDb, of: Of) =>
  db
    .selectFrom('decision')
    .innerJoin('case', 'case.id', 'decision.caseId')
    .select((eb) => ['decision.caseId', eb.ref('decision.reviewOn').$notNull().as('on')])
    .select((eb) => eb.val<CaseNext['what']>('review').as('what'))
    .$if(of !== null, (query) => query.where('decision.caseId', 'in', of ?? []))
    // By its case: most cases are in one of these states.
    .where((eb) => eb(eb.fn.coalesce('case.state', eb.val('')), 'in', decidedStates))
    .where('decision.reviewOn', 'is not', null)
    .where('decision.verdict', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decision as later')
            .select('later.id')
            .whereRef('later.caseId', '=', 'decision.caseId')
            .whereRef('later.id', '>', 'decision.id')
            .where('later.verdict', 'is not', null),
        ),
      ),
    )

const actionDays = (db: ReadDb, of: Of) =>
  db
    .selectFrom('action')
    .select((eb) => ['action.caseId', eb.ref('action.dueOn').$notNull().as('on')])
    .select((eb) => eb.val<CaseNext['what']>('action').as('what'))
    .where('dueOn', 'is not', null)
    .$if(of === null, (query) => query.where('state', '=', 'open'))
    .$if(of !== null, (query) =>
      query
        .where('caseId', 'in', of ?? [])
        .where((eb) => eb(eb.fn.coalesce('state', eb.val('')), '=', 'open')),
    )

/** The first of them, by case; a case without one is not in it. */
export async function nextOfCases(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, CaseNext>> {
  const rows = await db
    .selectFrom(daysToCome(db, today, caseIds).as('day'))
    .selectAll()
    .orderBy('on', 'desc')
    .execute()
  // The earliest of each case stays.
  return new Map(rows.map(({ caseId, on, what }) => [caseId, { on, what }]))
}
