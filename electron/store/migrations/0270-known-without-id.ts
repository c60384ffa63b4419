import { sql } from 'kysely'
import { migration } from './migration.ts'

/** What a referral without an identifier of the agency's own is known again by: the day, and the birth date it came with. */
export const knownWithoutId = migration(270, async (db) => {
  await sql`update "referral" set "sentKey" = "side" || '||' || "referredOn" || '|' || coalesce(
      (select o."dateOfBirth" from "person" o where o."id" = "referral"."originId"),
      (select p."dateOfBirth" from "person" p where p."id" = "referral"."personId"))
    where "sentKey" is null and "sourceId" = ''`.execute(db)
})
