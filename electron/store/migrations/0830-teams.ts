import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/** What a team’s meetings have: a rolling list, what each discipline says, and of which discipline people are. */
export const teams = migration(830, async (db) => {
  await rollingList(db)
  await contributions(db)
  for (const table of ['member', 'guest'])
    await db.schema
      .alterTable(table)
      .addColumn('discipline', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
})

async function rollingList(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rollingEntry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('panelId', 'text', (c) => c.notNull().references('panel.id'))
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('dueOn', 'text')
    .addColumn('fastTrack', 'integer', (c) => c.notNull())
    .addColumn('broughtBy', 'text')
    .addColumn('broughtWords', 'text', (c) => c.notNull())
    .addColumn('offOn', 'text')
    .addColumn('offReason', 'text', (c) => c.notNull())
    .addColumn('offBy', 'text', (c) => c.references('member.id'))
    .execute()
  const ofPanel = db.schema.createIndex('rollingEntry_panel').on('rollingEntry')
  await ofPanel.columns(['panelId', 'offOn', 'dueOn']).execute()
  await db.schema.createIndex('rollingEntry_case').on('rollingEntry').column('caseId').execute()
  // Reviews that are open and not listed yet are asked for by meeting; those that are over are the most.
  await db.schema.createIndex('review_state').on('review').column('state').execute()
}

async function contributions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contribution')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('itemId', 'text', (c) => c.references('agendaItem.id'))
    .addColumn('discipline', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('writtenAt', 'text', (c) => c.notNull())
    .addColumn('onBehalf', 'integer', (c) => c.notNull())
    .execute()
  const ofCase = db.schema.createIndex('contribution_case').on('contribution')
  await ofCase.columns(['caseId', 'itemId']).execute()
}
