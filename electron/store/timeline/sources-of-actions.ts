import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { and, entriesOf } from './entry.ts'
import { casesOf, closing } from './sources-of-cases.ts'

const own = {
  caseId: sql`a."caseId"`,
  meetingId: sql`a."meetingId"`,
  actionId: sql`a."id"`,
  side: sql`a."side"`,
  by: sql`a."ownerName"`,
}

/** As it was once row `h` was written over: whoever ended one version wrote the next. */
const after = (column: string): RawBuilder<unknown> =>
  sql`coalesce((select json_extract(n."row", ${sql.lit(`$.${column}`)}) from "history" n
    where n."tableName" = 'action' and n."rowId" = a."id" and n."version" = h."version" + 1), a.${sql.ref(column)})`

const from = sql`from "action" a join "meeting" m on m."id" = a."meetingId"`
const closedOf = (personId: string): RawBuilder<unknown> =>
  sql`a."caseId" in ${casesOf(personId)} and m."closedAt" is not null`

/**
 * Agreed once its meeting closed, for the day that was agreed; ended when that was last said. An ending that was taken
 * back stays, as one that was, with why.
 */
export const ofAction = (personId: string): RawBuilder<unknown> =>
  and(
    entriesOf(
      'action',
      {
        ...own,
        id: sql`a."id" || '/agreed'`,
        at: closing,
        what: sql`'agreed'`,
        words: sql`a."text"`,
        more: sql`coalesce(a."agreedDueOn", a."dueOn", '')`,
      },
      sql`${from} where ${closedOf(personId)}`,
    ),
    entriesOf(
      'action',
      {
        ...own,
        id: sql`a."id" || '/ended'`,
        at: sql`coalesce((select max(s."at") from "audit" s
          where s."operation" = 'actions.settle' and s."entityId" = a."id"), m."heldOn")`,
        what: sql`a."state"`,
        words: sql`a."outcome"`,
        more: sql`a."evidence"`,
      },
      sql`${from} where ${closedOf(personId)} and a."state" <> 'open'`,
    ),
    takenBack(personId),
  )

function takenBack(personId: string): RawBuilder<unknown> {
  const ended = sql`${from} join "history" h on h."tableName" = 'action' and h."rowId" = a."id"
    where ${closedOf(personId)} and json_extract(h."row", '$.state') <> 'open' and ${after('state')} = 'open'`
  return and(
    entriesOf(
      'action',
      {
        ...own,
        id: sql`a."id" || '/ended/' || h."version"`,
        at: sql`coalesce((select b."at" from "history" b where b."tableName" = 'action'
          and b."rowId" = a."id" and b."version" = h."version" - 1), m."heldOn")`,
        what: sql`json_extract(h."row", '$.state') || '/back'`,
        words: sql`json_extract(h."row", '$.outcome')`,
        more: sql`coalesce(json_extract(h."row", '$.evidence'), '')`,
      },
      ended,
    ),
    entriesOf(
      'action',
      {
        ...own,
        id: sql`a."id" || '/open/' || h."version"`,
        at: sql`h."at"`,
        what: sql`'takenBack'`,
        by: sql`coalesce((select "name" from "member" where "member"."id" = h."memberId"), '')`,
        words: sql`coalesce(${after('reason')}, '')`,
      },
      ended,
    ),
  )
}
