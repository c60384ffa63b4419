import { migration } from './migration.ts'

/** How a person wants to be given their letter. One that somebody made before goes on as it was: nobody has said. */
export const letterDelivery = migration(290, async (db) => {
  await db.schema.alterTable('letter').addColumn('delivery', 'text').execute()
})
