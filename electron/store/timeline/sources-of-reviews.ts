import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { and, entriesOf } from './entry.ts'
import { casesOf } from './sources-of-cases.ts'

/** When it was opened, and why then; when it was concluded: what was decided in it is a decision of its own. */
export const ofReview = (personId: string): RawBuilder<unknown> =>
  and(
    entriesOf(
      'review',
      {
        id: sql`w."id"`,
        at: sql`w."openedAt"`,
        what: sql`case when w."state" = 'cancelled' then 'cancelled' else 'opened' end`,
        caseId: sql`w."caseId"`,
        by: sql`coalesce((select "name" from "member" where "member"."id" = w."openedBy"), '')`,
        words: sql`case when w."state" = 'cancelled' then w."cancelledBecause" else w."triggerWords" end`,
        more: sql`w."because"`,
      },
      sql`from "review" w where w."caseId" in ${casesOf(personId)}`,
    ),
    entriesOf(
      'review',
      {
        id: sql`w."id" || '/concluded'`,
        at: sql`w."concludedOn"`,
        what: sql`'concluded'`,
        caseId: sql`w."caseId"`,
      },
      sql`from "review" w where w."caseId" in ${casesOf(personId)} and w."concludedOn" is not null`,
    ),
  )
