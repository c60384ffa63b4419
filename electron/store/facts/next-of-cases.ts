import type { CaseNext } from '../../../shared/cases.ts'
import type { ReadDb } from '../kernel/schema.ts'

const decidedStates = ['decided', 'confirmed', 'signed', 'released', 'in_review'] as const

/**
 * Every day that is still to come of a case: of a meeting it stands on, of its last decision's review, of an open
 * action. A review or an action that was missed is still to come.
 */
export const daysToCome = (db: ReadDb, today: string) =>
  meetingDays(db, today).unionAll(reviewDays(db)).unionAll(actionDays(db))

const meetingDays = (db: ReadDb, today: string) =>
  db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select((eb) => [eb.ref('agendaItem.caseId').$notNull().as('caseId'), 'meeting.heldOn as on'])
    .select((eb) => eb.val<CaseNext['what']>('meeting').as('what'))
    .where('agendaItem.caseId', 'is not', null)
    .where('agendaItem.state', '<>', 'carried')
    .where('meeting.state', 'in', ['draft', 'open', 'in_progress'])
    .where('meeting.heldOn', '>=', today)

const reviewDays = (db: ReadDb) =>
  db
    .selectFrom('decision')
    .innerJoin('case', 'case.id', 'decision.caseId')
    .select((eb) => ['decision.caseId', eb.ref('decision.reviewOn').$notNull().as('on')])
    .select((eb) => eb.val<CaseNext['what']>('review').as('what'))
    .where('case.state', 'in', decidedStates)
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

const actionDays = (db: ReadDb) =>
  db
    .selectFrom('action')
    .select((eb) => ['action.caseId', eb.ref('action.dueOn').$notNull().as('on')])
    .select((eb) => eb.val<CaseNext['what']>('action').as('what'))
    .where('state', '=', 'open')
    .where('dueOn', 'is not', null)

/** The first of them, by case; a case without one is not in it. */
export async function nextOfCases(
  db: ReadDb,
  caseIds: string[],
  today: string,
): Promise<ReadonlyMap<string, CaseNext>> {
  const rows = await db
    .selectFrom(daysToCome(db, today).as('day'))
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('on', 'desc')
    .execute()
  // The earliest of each case stays.
  return new Map(rows.map(({ caseId, on, what }) => [caseId, { on, what }]))
}
