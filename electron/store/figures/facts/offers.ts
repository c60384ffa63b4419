import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import { addDays } from '../../../../shared/kernel/dates.ts'
import type { MeasureId } from '../../../../shared/measure-ids.ts'
import type { DeclineReason, SupportKind } from '../../../../shared/support.ts'
import type { ReadDb } from '../../kernel/schema.ts'
import { flag, isOffered, ofCase } from './fact.ts'
import type { Asked, Source } from './fact.ts'

/** Cases opened in these days, and whether a joint budget was ever spoken of in them. */
export const opened: Source = {
  facts: (db, { first, last, partly }) =>
    db
      .selectFrom('case')
      .innerJoin('caseCounted', 'caseCounted.caseId', 'case.id')
      // Instants: each is more than the day that it is in, and less than the next.
      .where('case.openedAt', '>=', first)
      .where('case.openedAt', '<', addDays(last, 1))
      .select(sql<string>`substr("case"."openedAt", 1, 10)`.as('day'))
      .select((eb) => ofCase(eb, { partly }))
      .select((eb) => flag(eb, isOffered(eb, 'joint_budget')).as('budgetOffered'))
      .as('fact'),
  shares: ['budgetOffered'],
}

/** Each once, where it was made: what a later case goes on with is counted with the first. */
const offersOf = (
  db: ReadDb,
  kind: SupportKind,
  { first, last, partly }: Pick<Asked, 'first' | 'last' | 'partly'>,
  by: 'offeredOn' | 'answeredOn',
) =>
  db
    .selectFrom('supportOffer')
    .innerJoin('caseCounted', 'caseCounted.caseId', 'supportOffer.caseId')
    .where('supportOffer.kind', '=', kind)
    .where('supportOffer.carriedFromId', 'is', null)
    .where(`supportOffer.${by}`, '>=', first)
    .where(`supportOffer.${by}`, '<=', last)
    .select(sql<string>`${sql.ref(`supportOffer.${by}`)}`.as('day'))
    .select((eb) => ofCase(eb, { partly }))

const isTaken = sql<SqlBool>`"supportOffer"."answer" in ('accepted', 'appointed')`

/** Joint budgets by when somebody began about one. */
export const budgetsOffered: Source = {
  facts: (db, asked) =>
    offersOf(db, 'joint_budget', asked, 'offeredOn')
      .select((eb) => flag(eb as never, eb('supportOffer.askedFor', '=', 1)).as('budgetAsked'))
      .as('fact'),
  shares: ['budgetAsked'],
}

const isBecause = (reason: DeclineReason) =>
  sql<SqlBool>`exists (select 1 from json_each("supportOffer"."because") as "why" where "why"."value" = ${reason})`

/** Joint budgets by when they were answered. */
export const budgetsAnswered: Source = {
  facts: (db, asked) =>
    offersOf(db, 'joint_budget', asked, 'answeredOn')
      .select((eb) => [
        flag(eb as never, isTaken).as('budgetAccepted'),
        flag(eb as never, isBecause('content')).as('declinedContent'),
        flag(eb as never, isBecause('too_much')).as('declinedTooMuch'),
        flag(eb as never, isBecause('no_help')).as('declinedNoHelp'),
        flag(eb as never, isBecause('afraid')).as('declinedAfraid'),
      ])
      .as('fact'),
  shares: ['budgetAccepted', 'declinedContent', 'declinedTooMuch', 'declinedNoHelp', 'declinedAfraid'],
}

const supportAnswered = (kind: SupportKind, measure: MeasureId): Source => ({
  facts: (db, asked) =>
    offersOf(db, kind, asked, 'answeredOn')
      .select((eb) => flag(eb as never, isTaken).as(measure))
      .as('fact'),
  shares: [measure],
})

/** Advocacy, brokerage and peer support by when they were answered. */
export const supportsAnswered: readonly Source[] = [
  supportAnswered('advocacy', 'advocacyAccepted'),
  supportAnswered('brokerage', 'brokerageAccepted'),
  supportAnswered('peer_support', 'peerAccepted'),
]
