import { migration } from './migration.ts'

/** Each agency's scheme of delegation, and what of a case calls for the panel. */
export const delegation = migration(50, async (db) => {
  await db.schema
    .createTable('delegation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('annualLimitPence', 'bigint', (c) => c.notNull())
    .addColumn('permits', 'text', (c) => c.notNull())
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text')
    .execute()
  let flags = db.schema
    .createTable('routeFlags')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().unique().references('case.id'))
  for (const name of ['disagreement', 'novelSpend', 'legalDoubt', 'section117Ending', 'personAsks'])
    flags = flags.addColumn(name as never, 'integer', (c) => c.notNull())
  await flags.execute()
})
