import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { StoreChecked } from '../../../shared/backups.ts'
import type { OpenStore } from '../open.ts'

/**
 * Reads every page, table by table, and lets others have their turn in between. A page that was changed or has gone bad
 * does not open with the store's key. `damaged` names tables, never what is in them.
 */
export async function checkTables(
  { db, pragma }: Pick<OpenStore, 'db' | 'pragma'>,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<StoreChecked> {
  const { rows } = await sql<{
    name: string
  }>`select name from sqlite_master where type = 'table' and sql not like 'create virtual%' order by name`.execute(
    db,
  )
  const damaged: string[] = []
  for (const [index, { name }] of rows.entries()) {
    if (!isWhole(pragma, name)) damaged.push(name)
    onProgress(index + 1, rows.length)
    await setImmediate()
  }
  return { tables: rows.length, damaged }
}

function isWhole(pragma: OpenStore['pragma'], table: string): boolean {
  try {
    return pragma(`integrity_check('${table}')`) === 'ok'
  } catch {
    return false
  }
}
