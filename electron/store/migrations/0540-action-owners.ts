import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { migration } from './migration.ts'

/**
 * Whose an action is, where that is a member: until now only the name said so, and two people may have one name. An
 * action written before is given to whoever alone has its name, or had it; among several to the only one of its agency.
 * A name that is also the person's own stays a name: nobody knows which of them was meant.
 */
export const actionOwners = migration(540, async (db) => {
  await db.schema
    .alterTable('action')
    .addColumn('ownerMemberId', 'text', (c) => c.references('member.id'))
    .execute()
  await db.schema
    .createIndex('action_owner')
    .on('action')
    .columns(['ownerMemberId', 'state', 'dueOn'])
    .execute()
  await give(db, sql``)
  await give(db, sql`and called."side" = "action"."side"`)
})

const give = (db: Kysely<unknown>, more: ReturnType<typeof sql>) => {
  const fitting = sql`
    from (
      select "id", "name", "side" from "member"
      union
      select "member"."id", "memberEarlier"."name", "member"."side"
      from "memberEarlier" join "member" on "member"."id" = "memberEarlier"."memberId"
    ) as called
    where called."name" = trim("action"."ownerName") ${more}`
  return sql`
    update "action" set "ownerMemberId" = (select min(called."id") ${fitting})
    where "ownerMemberId" is null
      and (select count(distinct called."id") ${fitting}) = 1
      and not exists (
        select 1 from "case" join "person" on "person"."id" = "case"."personId"
        where "case"."id" = "action"."caseId"
          and trim("person"."givenName" || ' ' || "person"."familyName") = trim("action"."ownerName")
      )`.execute(db)
}
