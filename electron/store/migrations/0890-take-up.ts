import { migration } from './migration.ts'

/** Who began about a joint budget, why it was declined, and how many could have one, as somebody typed it in. */
export const takeUp = migration(890, async (db) => {
  await db.schema
    .alterTable('supportOffer')
    .addColumn('askedFor', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('supportOffer')
    .addColumn('because', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  // Whether a case has an offer of a kind: by the kind alone it would look through everybody’s.
  await db.schema.createIndex('supportOffer_ofCase').on('supportOffer').columns(['caseId', 'kind']).execute()
  await db.schema
    .createIndex('supportOffer_answered')
    .on('supportOffer')
    .columns(['kind', 'answeredOn'])
    .execute()
  await db.schema
    .createTable('eligible')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('agency', 'text')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('fromMonth', 'text', (c) => c.notNull())
    .addColumn('toMonth', 'text', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('typedBy', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('typedOn', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('case_opened').on('case').column('openedAt').execute()
  await db.schema.createIndex('goal_ended').on('goal').column('endOn').execute()
  await db.schema.createIndex('measureScore_taken').on('measureScore').column('takenOn').execute()
  await db.schema.createIndex('eligible_months').on('eligible').columns(['toMonth', 'fromMonth']).execute()
})
