import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { and, entriesOf } from './entry.ts'

type Source = (personId: string) => RawBuilder<unknown>

export const casesOf: Source = (personId) => sql`(select "id" from "case" where "personId" = ${personId})`

export const ofReferral: Source = (personId) =>
  entriesOf(
    'referral',
    {
      id: sql`r."id"`,
      at: sql`coalesce(r."referredOn", substr(r."createdAt", 1, 10))`,
      what: sql`coalesce(r."outcome", r."state")`,
      caseId: sql`r."caseId"`,
      side: sql`r."side"`,
      by: sql`r."team"`,
      words: sql`r."closedBecause"`,
    },
    sql`from "referral" r where r."personId" = ${personId}`,
  )

export const ofCase: Source = (personId) =>
  and(
    entriesOf(
      'case',
      {
        id: sql`c."id" || '/opened'`,
        at: sql`c."openedAt"`,
        what: sql`'opened'`,
        caseId: sql`c."id"`,
        words: sql`c."ask"`,
      },
      sql`from "case" c where c."personId" = ${personId}`,
    ),
    entriesOf(
      'case',
      {
        id: sql`c."id" || '/closed/' || a."seq"`,
        at: sql`a."at"`,
        what: sql`'closed'`,
        caseId: sql`c."id"`,
        by: sql`m."name"`,
        words: sql`c."closedBecause"`,
      },
      sql`from "case" c
        join "audit" a on a."operation" = 'cases.close' and a."entityId" = c."id"
        join "member" m on m."id" = a."memberId"
        where c."personId" = ${personId}`,
    ),
  )

const viewOf = sql`case when lower(v."view") like lower('%health%') then 'health' else 'socialCare' end`

/**
 * Who last gave an agency's views of a case, of the whole and of its options; `more`: how many. Their words stand on
 * the case's page, with whoever may read them. The rest of a row is that of its `max` (SQLite, Bare columns in an
 * aggregate query).
 */
export const ofView: Source = (personId) =>
  entriesOf(
    'view',
    {
      id: sql`max(v."id")`,
      at: sql`v."at"`,
      what: viewOf,
      caseId: sql`v."caseId"`,
      side: sql`v."writerSide"`,
      by: sql`m."name"`,
      more: sql`cast(count(distinct v."view") as text)`,
    },
    sql`from "viewWriting" v join "member" m on m."id" = v."memberId"
      where v."caseId" in ${casesOf(personId)}
      group by v."caseId", ${viewOf}, v."memberId"`,
  )

/** Of a meeting: within its day, after what was done in it. */
export const closing = sql`case when substr(m."closedAt", 1, 10) = m."heldOn" then m."closedAt" else m."heldOn" end`

const decided = sql`d."verdict"`

/** Of what a review decided, it says that. */
const decidedAt = sql`case when exists (select 1 from "review" w where w."itemId" = d."itemId")
  then 'review/' || ${decided} else ${decided} end`

/** As it was read back; and what was put off, with why. */
export const ofDecision: Source = (personId) =>
  and(
    entriesOf(
      'decision',
      {
        id: sql`d."id"`,
        at: sql`d."readBackAt"`,
        what: decidedAt,
        caseId: sql`d."caseId"`,
        meetingId: sql`i."meetingId"`,
        words: sql`d."reasons"`,
        more: sql`d."itemId"`,
      },
      sql`from "decision" d join "agendaItem" i on i."id" = d."itemId"
        where d."caseId" in ${casesOf(personId)} and ${decided} is not null
        and d."readBackAt" is not null and i."state" <> 'carried'`,
    ),
    entriesOf(
      'decision',
      {
        id: sql`i."id"`,
        at: closing,
        what: sql`'putOff'`,
        caseId: sql`i."caseId"`,
        meetingId: sql`i."meetingId"`,
        words: sql`i."carriedReason"`,
      },
      sql`from "agendaItem" i join "meeting" m on m."id" = i."meetingId"
        where i."caseId" in ${casesOf(personId)} and i."state" = 'carried'`,
    ),
  )
