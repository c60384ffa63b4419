import type { Kysely } from 'kysely'
import { newId } from '../../../shared/kernel/ids.ts'
import { migration } from './migration.ts'

/** The panel's own rules, and the written reasons that answer what a rule found. */
export const rules = migration(60, async (db) => {
  await db.schema
    .createTable('localPack')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute()
  await (db as Kysely<{ localPack: { id: string; version: number; body: string } }>)
    .insertInto('localPack')
    .values({ id: newId(), version: 1, body: JSON.stringify({ rules: [], overrides: [] }) })
    .execute()
  await db.schema
    .createTable('ruleAnswer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('caseId', 'text', (c) => c.notNull().references('case.id'))
    .addColumn('rule', 'text', (c) => c.notNull())
    // Not a reference: a removed line leaves its answer behind, for the history.
    .addColumn('lineId', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('memberId', 'text', (c) => c.notNull().references('member.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addUniqueConstraint('ruleAnswer_about', ['caseId', 'rule', 'lineId'])
    .execute()
})
