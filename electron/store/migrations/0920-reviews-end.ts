import { sql } from 'kysely'
import { migration } from './migration.ts'

/** When a review was called off and by whom; which version of the record its answers are about, null: the one at its opening. */
export const reviewsEnd = migration(920, async (db) => {
  await db.schema.alterTable('review').addColumn('cancelledAt', 'text').execute()
  await db.schema
    .alterTable('review')
    .addColumn('cancelledBy', 'text', (c) => c.references('member.id'))
    .execute()
  await db.schema.alterTable('review').addColumn('answersVersion', 'integer').execute()
  // Nothing is written of a review after it was called off: the last change of one is that.
  for (const [column, from] of [
    ['cancelledAt', 'at'],
    ['cancelledBy', 'memberId'],
  ] as const)
    await sql`
      update "review" set ${sql.ref(column)} = (
        select ${sql.ref(from)} from "history" h
        where h."tableName" = 'review' and h."rowId" = "review"."id"
        order by h."version" desc limit 1
      ) where "state" = 'cancelled'`.execute(db)
})
