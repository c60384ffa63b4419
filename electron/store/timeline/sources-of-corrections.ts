import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { and, entriesOf } from './entry.ts'
import { casesOf } from './sources-of-cases.ts'

type Source = (personId: string) => RawBuilder<unknown>

/** The person, and whoever turned out to be them. */
const peopleOf: Source = (personId) =>
  sql`(select "id" from "person" where "id" = ${personId}
    union all select "id" from "person" where "joinedTo" = ${personId})`

/** A later version of a record; one that was taken back before both had signed it says that too. */
export const ofCorrection: Source = (personId) => {
  const own = {
    caseId: sql`r."caseId"`,
    meetingId: sql`r."meetingId"`,
    recordId: sql`r."id"`,
    more: sql`cast(r."recordVersion" as text)`,
  }
  return and(
    entriesOf(
      'correction',
      {
        ...own,
        id: sql`r."id" || '/' || r."recordVersion"`,
        at: sql`r."frozenAt"`,
        what: sql`'proposed'`,
        by: sql`coalesce(json_extract(r."decisionJson", '$.amendment.madeBy'), '')`,
        words: sql`coalesce(json_extract(r."decisionJson", '$.amendment.reason'), '')`,
      },
      sql`from "record" r where r."caseId" in ${casesOf(personId)} and r."recordVersion" > 1`,
    ),
    entriesOf(
      'correction',
      {
        ...own,
        id: sql`r."id" || '/' || r."recordVersion" || '/back'`,
        at: sql`b."at"`,
        what: sql`'takenBack'`,
        by: sql`m."name"`,
        words: sql`b."reason"`,
      },
      sql`from "record" r
        join "proposalTakenBack" b on b."recordId" = r."id" and b."recordVersion" = r."recordVersion"
        join "member" m on m."id" = b."memberId"
        where r."caseId" in ${casesOf(personId)}`,
    ),
  )
}

export const ofJoin: Source = (personId) => {
  const from = sql`from "personJoin" j where j."personId" in ${peopleOf(personId)}`
  const nameOf = (who: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`coalesce((select "name" from "member" where "member"."id" = ${who}), '')`
  return and(
    entriesOf(
      'join',
      {
        id: sql`j."id"`,
        at: sql`j."at"`,
        what: sql`'joined'`,
        by: nameOf(sql`j."memberId"`),
        words: sql`j."reason"`,
      },
      from,
    ),
    entriesOf(
      'join',
      {
        id: sql`j."id" || '/undone'`,
        at: sql`j."undoneAt"`,
        what: sql`'parted'`,
        by: nameOf(sql`j."undoneBy"`),
        words: sql`coalesce(j."undoneReason", '')`,
      },
      sql`${from} and j."undoneAt" is not null`,
    ),
  )
}

/** What was put right about them; `more`: the names of the fields, by comma. */
export const ofPerson: Source = (personId) =>
  entriesOf(
    'person',
    {
      id: sql`p."id"`,
      at: sql`p."at"`,
      what: sql`p."source"`,
      by: sql`m."name"`,
      words: sql`p."reason"`,
      more: sql`coalesce((select group_concat(json_extract(f."value", '$.field'))
        from json_each(p."changes") f), '')`,
    },
    sql`from "personCorrection" p join "member" m on m."id" = p."memberId"
      where p."personId" in ${peopleOf(personId)}`,
  )
