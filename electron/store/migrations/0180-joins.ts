import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { migration } from './migration.ts'

/**
 * What each joining of two people moved, so that it can be undone; which record each referral came with; and the key by
 * which an export's row is known again, without what may be corrected.
 */
export const joins = migration(180, async (db) => {
  await personJoins(db)
  await referrals(db)
  await earlierJoins(db)
})

async function personJoins(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('person').addColumn('ownFacts', 'text').execute()
  await db.schema
    .createTable('personJoin')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('personId', 'text', (c) => c.notNull().references('person.id'))
    // Not a foreign key: a row of a file that was recognised becomes a record of its own only when that is undone.
    .addColumn('otherId', 'text', (c) => c.notNull())
    .addColumn('otherFacts', 'text')
    .addColumn('intoFacts', 'text', (c) => c.notNull())
    .addColumn('pairs', 'text', (c) => c.notNull())
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull())
    .addColumn('undoneAt', 'text')
    .addColumn('undoneBy', 'text')
    .addColumn('undoneReason', 'text')
    .addColumn('undone', 'text')
    .execute()
  await db.schema
    .createIndex('personJoin_person')
    .on('personJoin')
    .columns(['personId', 'undoneAt'])
    .execute()
  await db.schema.createIndex('personJoin_other').on('personJoin').column('otherId').execute()
  await db.schema.createIndex('person_joinedTo').on('person').column('joinedTo').execute()
}

async function referrals(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('referral').addColumn('originId', 'text').execute()
  await db.schema.alterTable('referral').addColumn('sentKey', 'text').execute()
  await db.schema.alterTable('referral').addColumn('sameAs', 'text').execute()
  // Where somebody was joined to another, the first kept version says whom the referral was about before.
  await sql`update "referral" set "originId" = coalesce(
    (select json_extract(h."row", '$.personId') from "history" h
      where h."tableName" = 'referral' and h."rowId" = "referral"."id"
        and case when json_valid(h."row") then 1 else 0 end = 1
      order by h."version" limit 1),
    "personId")`.execute(db)
  // "health|4745328|9990181594|2026-08-18", the number perhaps empty: the new key leaves it out.
  await sql`update "referral" set "sentKey" =
      substr("rowKey", 1, length("rowKey") - 12 - case substr("rowKey", -12, 1) when '|' then 0 else 10 end)
      || substr("rowKey", -11)
    where "rowKey" is not null`.execute(db)
  await sql`update "referral" set "rowKey" = null`.execute(db)
  await db.schema.createIndex('referral_sentKey').on('referral').column('sentKey').execute()
}

const said = [
  'familyName',
  'givenName',
  'dateOfBirth',
  'gender',
  'pronoun',
  'postcode',
  'nhsNumber',
  'nhsNumberStatus',
  'healthId',
  'councilId',
  'communicationNeeds',
  'sharingObjection',
  'notToBeTold',
]
  .map((column) => `'${column}', f."${column}"`)
  .join(', ')

/**
 * What was joined before this was kept: who and when stands in history, and so does the record that took the other in,
 * as it was. Through whom somebody came, where several were joined in turn, does not: they count as joined to the last.
 */
async function earlierJoins(db: Kysely<unknown>): Promise<void> {
  const lastKept =
    sql.raw(`(select h."seq" from "history" h where h."tableName" = 'person' and h."rowId" = o."id"
    order by h."version" desc limit 1)`)
  await sql`insert into "personJoin"
    ("id", "version", "personId", "otherId", "intoFacts", "pairs", "how", "reason", "at", "memberId")
    select o."id", 1, o."joinedTo", o."id",
      coalesce(
        (select k."row" from "history" k where k."tableName" = 'person' and k."rowId" = o."joinedTo" and k."at" = l."at"
          order by k."version" limit 1),
        (select json_object(${sql.raw(said)}) from "person" f where f."id" = o."joinedTo")),
      '[]', 'match', '', l."at", l."memberId"
    from "person" o join "history" l on l."seq" = ${lastKept}
    where o."joinedTo" is not null`.execute(db)
  await sql`update "person" set "ownFacts" =
      (select j."intoFacts" from "personJoin" j where j."personId" = "person"."id" order by j."at" limit 1)
    where "id" in (select "personId" from "personJoin")`.execute(db)
}
