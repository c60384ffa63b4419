import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { and, entriesOf } from './entry.ts'
import type { Columns } from './entry.ts'
import { casesOf } from './sources-of-cases.ts'

type Piece = RawBuilder<unknown>

/** When brokerage, an advocate or peer support was offered, what they said to it, and when it ended. */
export const ofSupport = (personId: string): Piece => {
  const from = sql`from "supportOffer" o where o."caseId" in ${casesOf(personId)} and o."carriedFromId" is null`
  const who = sql`o."name" || case when o."name" = '' or o."organisation" = '' then '' else ', ' end || o."organisation"`
  return and(
    moment({ id: sql`o."id"`, at: sql`o."offeredOn"`, what: sql`'offered'`, by: sql`o."offeredBy"` }, from),
    moment(
      {
        id: sql`o."id" || '/answered'`,
        at: sql`o."answeredOn"`,
        what: sql`o."answer"`,
        by: who,
        words: sql`o."words"`,
      },
      sql`${from} and o."answeredOn" is not null`,
    ),
    moment(
      {
        id: sql`o."id" || '/ended'`,
        at: sql`o."endedOn"`,
        what: sql`'ended'`,
        by: who,
        words: sql`o."endWords"`,
      },
      sql`${from} and o."endedOn" is not null`,
    ),
  )
}

const moment = (columns: Columns, from: Piece): Piece =>
  entriesOf('support', { caseId: sql`o."caseId"`, more: sql`o."kind"`, ...columns }, from)
