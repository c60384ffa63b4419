import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import { flag, ofCase } from './fact.ts'
import type { Source } from './fact.ts'

/** Each goal that came to an end in these days. */
export const goalsEnded: Source = {
  facts: (db, { first, last, partly }) =>
    db
      .selectFrom('goal')
      .innerJoin('caseCounted', 'caseCounted.caseId', 'goal.caseId')
      .where('goal.endOn', '>=', first)
      .where('goal.endOn', '<=', last)
      .select(sql<string>`"goal"."endOn"`.as('day'))
      .select((eb) => ofCase(eb, { partly }))
      .select((eb) =>
        flag(eb as never, eb('goal.endHow', 'in', ['reached', 'partly_reached'])).as('goalsReached'),
      )
      .as('fact'),
  shares: ['goalsReached'],
}

/** Of the same person, by the same edition and sort of rater, and not taken back. */
const like = sql`"other"."editionId" = "measureScore"."editionId" and "other"."by" = "measureScore"."by"
  and "other"."takenBackReason" is null and "other"."total" is not null
  and "other"."caseId" in (select "its"."id" from "case" as "its" where "its"."personId" = "case"."personId")`

const isLater = sql`("other"."takenOn", "other"."id") > ("measureScore"."takenOn", "measureScore"."id")`
const isEarlier = sql`("other"."takenOn", "other"."id") < ("measureScore"."takenOn", "measureScore"."id")`

/** The first total, in hundredths. */
const firstTotal = sql<number>`(select "other"."total" from "measureScore" as "other" where ${like} and ${isEarlier}
  order by "other"."takenOn", "other"."id" limit 1)`

/** How far it is up from the first, whichever way is better; in hundredths. */
const better = sql<number>`("measureScore"."total" - ${firstTotal})
  * case "measureEdition"."direction" when 'higher_better' then 1 else -1 end`

const isBy = (change: RawBuilder<number>): RawBuilder<SqlBool> =>
  sql<SqlBool>`${change} >= "measureEdition"."reliableChange"`

/** Everybody’s last score in these days that has an earlier one, by measures that say what change is reliable. */
export const scoresTaken: Source = {
  facts: (db, { first, last, partly }) =>
    db
      .selectFrom('measureScore')
      .innerJoin('measureEdition', 'measureEdition.id', 'measureScore.editionId')
      .innerJoin('case', 'case.id', 'measureScore.caseId')
      .innerJoin('caseCounted', 'caseCounted.caseId', 'case.id')
      .where('measureScore.takenOn', '>=', first)
      .where('measureScore.takenOn', '<=', last)
      .where('measureScore.takenBackReason', 'is', null)
      .where('measureScore.total', 'is not', null)
      .where('measureEdition.reliableChange', 'is not', null)
      .where(
        sql<SqlBool>`not exists (select 1 from "measureScore" as "other"
          where ${like} and ${isLater} and "other"."takenOn" <= ${last})`,
      )
      .where(sql<SqlBool>`exists (select 1 from "measureScore" as "other" where ${like} and ${isEarlier})`)
      .select('measureScore.takenOn as day')
      .select((eb) => ofCase(eb, { partly }))
      .select((eb) => [
        flag(eb as never, isBy(better)).as('scoresBetter'),
        flag(eb as never, isBy(sql<number>`-(${better})`)).as('scoresWorse'),
      ])
      .as('fact'),
  shares: ['scoresBetter', 'scoresWorse'],
}
