import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { and, entriesOf } from './entry.ts'
import { casesOf } from './sources-of-cases.ts'

/** When a goal was set, how far they were each time, and what became of it; what was taken back is none. */
export const ofGoal = (personId: string): RawBuilder<unknown> =>
  and(
    entriesOf(
      'goal',
      {
        id: sql`g."id" || '/set'`,
        at: sql`g."setOn"`,
        what: sql`'set'`,
        caseId: sql`g."caseId"`,
        words: sql`g."words"`,
      },
      sql`from "goal" g where g."caseId" in ${casesOf(personId)}`,
    ),
    entriesOf(
      'goal',
      {
        id: sql`t."id"`,
        at: sql`t."ratedOn"`,
        what: sql`'rated'`,
        caseId: sql`g."caseId"`,
        by: sql`t."by"`,
        words: sql`t."note"`,
        more: sql`cast(t."score" as text)`,
      },
      sql`from "goal" g join "goalRating" t on t."goalId" = g."id"
        where g."caseId" in ${casesOf(personId)} and t."takenBackAt" is null`,
    ),
    entriesOf(
      'goal',
      {
        id: sql`g."id" || '/ended'`,
        at: sql`g."endOn"`,
        what: sql`g."endHow"`,
        caseId: sql`g."caseId"`,
        words: sql`g."endWords"`,
      },
      sql`from "goal" g where g."caseId" in ${casesOf(personId)} and g."endOn" is not null`,
    ),
  )

/** What they scored, by the name that the measure has now; what was taken back is none. */
export const ofScore = (personId: string): RawBuilder<unknown> =>
  entriesOf(
    'score',
    {
      id: sql`s."id"`,
      at: sql`s."takenOn"`,
      what: sql`m."name"`,
      caseId: sql`s."caseId"`,
      by: sql`s."by"`,
      words: sql`s."note"`,
      // Empty is what whoever reads it may not know.
      more: sql`coalesce(cast(s."total" as text), 'none')`,
    },
    sql`from "measureScore" s join "measure" m on m."id" = s."measureId"
      where s."caseId" in ${casesOf(personId)} and s."takenBackAt" is null`,
  )
