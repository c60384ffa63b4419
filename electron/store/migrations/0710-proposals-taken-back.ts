import { sql } from 'kysely'
import { migration } from './migration.ts'

/** A proposed correction that nobody is asked to sign any more: the version stays, with its number. */
export const proposalsTakenBack = migration(710, async (db) => {
  await db.schema
    .createTable('proposalTakenBack')
    .addColumn('recordId', 'text', (c) => c.notNull())
    .addColumn('recordVersion', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('proposalTakenBack_pk', ['recordId', 'recordVersion'])
    .addForeignKeyConstraint('proposalTakenBack_record', ['recordId', 'recordVersion'], 'record', [
      'id',
      'recordVersion',
    ])
    .execute()
  for (const act of ['update', 'delete'])
    await sql
      .raw(
        `create trigger "proposalTakenBack_no_${act}" before ${act} on "proposalTakenBack" begin select raise(abort, 'proposalTakenBack is append-only'); end`,
      )
      .execute(db)
})
