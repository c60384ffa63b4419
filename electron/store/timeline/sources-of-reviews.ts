import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { and, entriesOf } from './entry.ts'
import type { Columns } from './entry.ts'
import { casesOf } from './sources-of-cases.ts'

/**
 * When it was opened, why then and by whom; when it was called off, why and by whom; when it was concluded, and what was
 * proposed: what was decided in it is a decision of its own.
 */
export const ofReview = (personId: string): RawBuilder<unknown> => {
  const of = sql`from "review" w where w."caseId" in ${casesOf(personId)}`
  return and(
    entriesOf('review', opened, of),
    entriesOf('review', calledOff, sql`${of} and w."state" = 'cancelled'`),
    entriesOf('review', concluded, sql`${of} and w."concludedOn" is not null`),
  )
}

const nameOf = (memberId: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce((select "name" from "member" where "member"."id" = ${memberId}), '')`

const opened: Columns = {
  id: sql`w."id"`,
  at: sql`w."openedAt"`,
  what: sql`'opened'`,
  caseId: sql`w."caseId"`,
  by: nameOf(sql`w."openedBy"`),
  words: sql`w."triggerWords"`,
  more: sql`w."because"`,
}

const calledOff: Columns = {
  id: sql`w."id" || '/cancelled'`,
  at: sql`coalesce(w."cancelledAt", w."openedAt")`,
  what: sql`'cancelled'`,
  caseId: sql`w."caseId"`,
  by: nameOf(sql`w."cancelledBy"`),
  words: sql`w."cancelledBecause"`,
}

const concluded: Columns = {
  id: sql`w."id" || '/concluded'`,
  at: sql`w."concludedOn"`,
  what: sql`'concluded'`,
  caseId: sql`w."caseId"`,
  // What was proposed, and what was decided about it.
  more: sql`coalesce(json_extract(w."body", '$.result'), '') || ' ' || coalesce(
    (select ${sql.ref('d.verdict')} from "decision" d where d."itemId" = w."itemId"), '')`,
}
