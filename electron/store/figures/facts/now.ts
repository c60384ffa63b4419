import { sql } from 'kysely'
import type { ExpressionBuilder } from 'kysely'
import { addDays } from '../../../../shared/kernel/dates.ts'
import type { Tables } from '../../kernel/schema.ts'
import { undecidedStates } from '../../today/oldest-cases.ts'
import { flag, ofCase, whereKnown } from './fact.ts'
import type { Source } from './fact.ts'

type OfCase = ExpressionBuilder<Tables, 'caseCounted'>
const eightWeeks = 56
const noDay = sql<string>`''`

/** Cases that nobody has decided yet. */
export const waiting: Source = {
  facts: (db, { today, partly }) =>
    db
      .selectFrom('casePlace')
      .innerJoin('caseCounted', 'caseCounted.caseId', 'casePlace.caseId')
      .where('casePlace.state', 'in', undecidedStates)
      .select((eb) => [...ofCase(eb, { partly }), noDay.as('day')])
      .select((eb) => {
        const kept = sql<string>`${sql.ref('casePlace.waitsSince')}`
        const known = eb
          .selectFrom('referral')
          .select((of) => of.fn.min<string>('referral.referredOn').as('on'))
          .whereRef('referral.caseId', '=', 'caseCounted.caseId')
        // A day is less than any instant of the same day, so that what was opened on it counts with the day before.
        return flag(
          eb as unknown as OfCase,
          eb(whereKnown({ partly }, kept, known), '<', addDays(today, 1 - eightWeeks)),
        ).as('waitingLong')
      })
      .as('fact'),
  shares: ['waitingLong'],
}

export const openActions: Source = {
  facts: (db, { today, partly }) =>
    db
      .selectFrom('action')
      .innerJoin('caseCounted', 'caseCounted.caseId', 'action.caseId')
      .where('action.state', '=', 'open')
      .select((eb) => [...ofCase(eb, { partly }), noDay.as('day')])
      .select((eb) =>
        flag(
          eb as unknown as OfCase,
          eb.and([eb('action.dueOn', 'is not', null), eb('action.dueOn', '<', today)]),
        ).as('actionsOverdue'),
      )
      .as('fact'),
  shares: ['actionsOverdue'],
}

const columns = { health: 'healthOn', socialCare: 'councilOn' } as const

/** By the day that whoever asks may know of. */
export const reviewsToCome: Source = {
  facts: (db, { today, who, partly }) => {
    const column = who.side === null ? 'dueOn' : columns[who.side]
    return (
      db
        .selectFrom('reviewDue')
        .innerJoin('caseCounted', 'caseCounted.caseId', 'reviewDue.caseId')
        .where('reviewDue.caseClosed', '=', (eb) => eb.lit(0))
        // Every day is more than none, and so its index is read and not the table.
        .where(`reviewDue.${column}`, '>', '')
        .select((eb) => [...ofCase(eb, { partly }), noDay.as('day')])
        .select((eb) =>
          flag(eb as unknown as OfCase, eb(`reviewDue.${column}`, '<', today)).as('reviewsOverdue'),
        )
        .as('fact')
    )
  },
  shares: ['reviewsOverdue'],
}
