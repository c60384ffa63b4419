import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { ReadDb, Tables } from '../../kernel/schema.ts'
import { decidedCases } from './decided.ts'
import { asKnown, flag } from './fact.ts'
import type { Asked, Source } from './fact.ts'
import { hasMarkedLines, shownLines } from './shown-lines.ts'

type OfCase = ExpressionBuilder<Tables, 'caseCounted'>

/** What each agency pays of it, and what it had thought of. */
export const paid: Source = {
  facts: (db, asked) =>
    db
      .selectFrom(withMoney(db, asked).as('plan'))
      .select(['plan.caseId', 'plan.day', 'plan.team', 'plan.agency', 'plan.panel'])
      .select(({ eb, and }) => {
        const is = (holds: Parameters<typeof flag>[1]) => flag(eb as unknown as OfCase, holds)
        return [
          is(and([eb('plan.health', '>', 0), eb('plan.council', '>', 0)])).as('bothPay'),
          is(eb('plan.health', '>', 0)).as('healthYear'),
          is(eb('plan.council', '>', 0)).as('councilYear'),
          eb.ref('plan.health').as('healthYearPence'),
          eb.ref('plan.council').as('councilYearPence'),
          is(eb('plan.replaced', '>', 0)).as('replacedYear'),
          eb.ref('plan.replaced').as('replacedYearPence'),
          is(eb('plan.freed', '>', 0)).as('freedYear'),
          eb.ref('plan.freed').as('freedYearPence'),
          is(eb('plan.tied', '>', 0)).as('tiedYear'),
          eb.ref('plan.tied').as('tiedYearPence'),
          is(eb('plan.unsaid', '>', 0)).as('unknownYear'),
          eb.ref('plan.unsaid').as('unknownYearPence'),
          is(eb('plan.both', '>', 0)).as('doubleRunning'),
          eb.ref('plan.both').as('doubleRunningPence'),
          is(eb('plan.direct', '>', 0)).as('directPayment'),
          is(
            and([
              eb.or([eb('plan.healthThought', 'is not', null), eb('plan.councilThought', 'is not', null)]),
              eb(
                'plan.year',
                '>',
                eb(
                  eb.fn.coalesce('plan.healthThought', eb.lit(0)),
                  '+',
                  eb.fn.coalesce('plan.councilThought', eb.lit(0)),
                ),
              ),
            ]),
          ).as('overIndicative'),
        ]
      })
      .as('fact'),
  shares: ['bothPay', 'overIndicative', 'directPayment'],
  money: [
    'healthYear',
    'councilYear',
    'replacedYear',
    'freedYear',
    'tiedYear',
    'unknownYear',
    'doubleRunning',
  ],
}

// Fields of a line that no list is summed by: they stand in its body alone, and a line from before has not all of them.
const replaced = sql<number | null>`json_extract("budgetLine"."body", '$.replacesPence')`
const replacedWhere = (how: RawBuilder<unknown>) =>
  sql<number | null>`case when json_extract("budgetLine"."body", '$.freedHow') ${how} then ${replaced} end`
const both = sql<number | null>`json_extract("budgetLine"."body", '$.bothPence')`
const isDirect = sql<
  number | null
>`case when json_extract("budgetLine"."body", '$.managementType') = 'direct_payment' then 1 else 0 end`

const withMoney = (db: ReadDb, asked: Asked) =>
  decidedCases(db, asked).select((eb) => {
    const own = eb as unknown as OfCase
    /** Kept for the case; or of the lines that whoever asks may know of, where any is marked. */
    const sum = (column: Sum, said: Expression<unknown>) => {
      const shown = shownLines(own, asked).select(sql<number>`coalesce(sum(${said}), 0)`.as('sum'))
      return sql<number>`case when ${hasMarkedLines} then ${shown} else ${sql.ref(`caseCounted.${column}`)} end`.as(
        column,
      )
    }
    const thought = (column: 'healthThought' | 'councilThought', side: Side) =>
      asKnown<number | null>(
        asked,
        column,
        eb
          .selectFrom('referral')
          .select((of) => of.fn.max<number | null>('referral.indicativePence').as('pence'))
          .whereRef('referral.caseId', '=', 'caseCounted.caseId')
          .where('referral.side', '=', side),
      ).as(column)
    return [
      sum('health', sql.ref('budgetLine.healthPence')),
      sum('council', sql.ref('budgetLine.socialCarePence')),
      sum('year', sql.ref('budgetLine.annualPence')),
      sum('replaced', replaced),
      sum('freed', replacedWhere(sql`in ('cash', 'block_freed')`)),
      sum('tied', replacedWhere(sql`= 'block_tied'`)),
      sum('unsaid', replacedWhere(sql`is null`)),
      sum('both', both),
      sum('direct', isDirect),
      thought('healthThought', 'health'),
      thought('councilThought', 'socialCare'),
    ]
  })

type Sum = 'health' | 'council' | 'year' | 'replaced' | 'freed' | 'tied' | 'unsaid' | 'both' | 'direct'

const over = (db: ReadDb, asked: Asked) =>
  withMoney(db, asked)
    .leftJoin('routeFlags', 'routeFlags.caseId', 'caseCounted.caseId')
    .select((eb) => [
      flag(eb as unknown as OfCase, eb('meeting.kind', '=', 'panel')).as('atPanel'),
      'routeFlags.disagreement',
      'routeFlags.novelSpend',
      'routeFlags.legalDoubt',
      'routeFlags.section117Ending',
      'routeFlags.personAsks',
    ])

/** Why it was at the panel, as far as ticks and limits say it. */
export const becauseOf: Source = {
  facts: (db, asked) =>
    db
      .selectFrom(over(db, asked).as('plan'))
      .select(['plan.caseId', 'plan.day', 'plan.team', 'plan.agency', 'plan.panel'])
      .select(({ eb, and }) => {
        const isAtPanel = eb('plan.atPanel', '=', 1)
        const is = (holds: Expression<SqlBool>) => flag(eb as unknown as OfCase, and([isAtPanel, holds]))
        const isOver = (column: 'plan.health' | 'plan.council', limit: number | null) =>
          // Without anybody who may sign there is no limit to be over.
          limit === null ? eb.lit(false) : eb(column, '>', limit)
        return [
          is(isOver('plan.health', asked.limits.health)).as('panelOverHealth'),
          is(isOver('plan.council', asked.limits.socialCare)).as('panelOverCouncil'),
          is(eb('plan.disagreement', '=', 1)).as('panelDisagreement'),
          is(eb('plan.novelSpend', '=', 1)).as('panelNovel'),
          is(eb('plan.legalDoubt', '=', 1)).as('panelLegal'),
          is(eb('plan.section117Ending', '=', 1)).as('panelAfterCare'),
          is(eb('plan.personAsks', '=', 1)).as('panelAsked'),
        ]
      })
      .as('fact'),
  shares: [
    'panelOverHealth',
    'panelOverCouncil',
    'panelDisagreement',
    'panelNovel',
    'panelLegal',
    'panelAfterCare',
    'panelAsked',
  ],
}
