import { sql } from 'kysely'
import { migration } from './migration.ts'

/**
 * What shows that an action has ended, why its day was moved or its ending taken back, and which are the person's own.
 * The day that was agreed stays beside the one it was moved to: records and minutes tell that one. Of what was written
 * before, an action is the person's own where it bears their name and no member has, or had, the same.
 */
export const followThrough = migration(740, async (db) => {
  const alter = () => db.schema.alterTable('action')
  for (const name of ['evidence', 'reason'])
    await alter()
      .addColumn(name, 'text', (c) => c.notNull().defaultTo(''))
      .execute()
  await alter().addColumn('agreedDueOn', 'text').execute()
  await alter()
    .addColumn('ownerIsPerson', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.createIndex('action_case').on('action').columns(['caseId', 'id']).execute()
  await sql`
    update "action" set "ownerIsPerson" = 1
    where "ownerMemberId" is null
      and exists (
        select 1 from "case" join "person" on "person"."id" = "case"."personId"
        where "case"."id" = "action"."caseId"
          and trim("person"."givenName" || ' ' || "person"."familyName") = trim("action"."ownerName")
      )
      and not exists (select 1 from "member" where "name" = trim("action"."ownerName"))
      and not exists (select 1 from "memberEarlier" where "name" = trim("action"."ownerName"))`.execute(db)
})
