import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/**
 * Observers are given no key to the store. Those who are there were: each keeps it until the coordinator takes it away,
 * so that nobody is locked out by an update.
 */
export const observers = migration(560, async (untyped) => {
  await untyped.schema
    .alterTable('member')
    .addColumn('keepsKey', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  const db = untyped as Kysely<{ member: { role: string; active: number; keepsKey: number } }>
  await db
    .updateTable('member')
    .set({ keepsKey: 1 })
    .where('role', '=', 'observer')
    .where('active', '=', 1)
    .execute()
})
