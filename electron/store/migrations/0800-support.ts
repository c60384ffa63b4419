import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/** What was offered to people beside the plan itself, what they said to it, and what is done once for both agencies. */
export const support = migration(800, async (db) => {
  await offers(db)
  await together(db)
})

async function offers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('supportOffer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('offeredOn', 'text', (c) => c.notNull())
    .addColumn('offeredBy', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('answeredOn', 'text')
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('under', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('organisation', 'text', (c) => c.notNull())
    .addColumn('sinceOn', 'text')
    .addColumn('endedOn', 'text')
    .addColumn('endWords', 'text', (c) => c.notNull())
    // Without a reference: a line that is taken out stays named until somebody says otherwise.
    .addColumn('lineId', 'text')
    .addColumn('carriedFromId', 'text', (c) => c.references('supportOffer.id'))
    .execute()
  await db.schema
    .createIndex('supportOffer_case')
    .on('supportOffer')
    .columns(['caseId', 'offeredOn', 'id'])
    .execute()
  // Take-up is counted by what was offered, and when.
  await db.schema
    .createIndex('supportOffer_kind')
    .on('supportOffer')
    .columns(['kind', 'offeredOn', 'answer'])
    .execute()
}

async function together(db: Kysely<unknown>): Promise<void> {
  const texts = ['jointAssessmentWhy', 'singlePlanWhy', 'bothPursesWhy', 'oneAccountWhy']
  const lines = ['appropriatePersonWho', 'careCluster', 'clusterFrom']
  const answers = [
    'jointAssessment',
    'singlePlan',
    'bothPurses',
    'oneAccount',
    'difficulty',
    'appropriatePerson',
    'longStay',
  ]
  let table = db.schema
    .createTable('together')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().unique().references('case.id'))
    .addColumn('clusterPence', 'integer')
  for (const name of answers) table = table.addColumn(name, 'text')
  for (const name of [...texts, ...lines]) table = table.addColumn(name, 'text', (c) => c.notNull())
  await table.execute()
}
