import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { OpenStore } from '../kernel/open-store.ts'
import type { Tables } from '../kernel/schema.ts'

/** Every table with pages of its own; what a full-text search keeps is among them, each under its own name. */
export async function tableNames(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{
    name: string
  }>`select name from sqlite_master where type = 'table' and sql not like 'create virtual%' order by name`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

/** Whether a table and its indexes can be read whole, and hang together. */
export function isWhole(pragma: OpenStore['pragma'], table: string): boolean {
  try {
    return pragma(`integrity_check('${table}')`) === 'ok'
  } catch {
    return false
  }
}
