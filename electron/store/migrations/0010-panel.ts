import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { bytes, serial } from './columns.ts'
import { migration } from './migration.ts'

/** Panel, members and their keys; history and the append-only audit trail. */
export const panel = migration(10, async (db) => {
  await agencies(db)
  await members(db)
  await history(db)
  await audit(db)
})

async function agencies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agency')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('side', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('odsCode', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('panel')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('authority', 'text', (c) => c.notNull())
    .addColumn('terms', 'text', (c) => c.notNull())
    .execute()
}

async function members(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('member')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('login', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('side', 'text')
    .addColumn('registration', 'text', (c) => c.notNull())
    .addColumn('annualLimitPence', 'bigint')
    .addColumn('active', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('memberKey')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('publicKeyPem', 'text', (c) => c.notNull())
    .addColumn('keySha256', 'text', (c) => c.notNull())
    .addColumn('sealed', bytes, (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('revokedAt', 'text')
    .execute()
}

async function history(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('history')
    .addColumn('seq', 'integer', serial)
    .addColumn('tableName', 'text', (c) => c.notNull())
    .addColumn('rowId', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('row', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull())
    .addUniqueConstraint('history_once', ['tableName', 'rowId', 'version'])
    .execute()
}

async function audit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull())
    .addColumn('operation', 'text', (c) => c.notNull())
    .addColumn('entityId', 'text')
    .addColumn('prev', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute()
  // As `appendOnly`, whose text stands otherwise: what a store keeps of a trigger is its text.
  for (const table of ['audit', 'history']) {
    for (const act of ['update', 'delete']) {
      await sql
        .raw(
          `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} is append-only'); end`,
        )
        .execute(db)
    }
  }
}
