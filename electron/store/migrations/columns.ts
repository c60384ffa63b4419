import { sql } from 'kysely'
import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

/*
 * What another database says in words of its own. Released migrations are made of these: what they make here stays as it
 * is, to the byte.
 */

/** A column's type: bytes as they are. */
export const bytes = 'blob'

/** A column that counts up by itself and never gives a number twice. */
export const serial = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.primaryKey().autoIncrement()

/** What these hold is added to, and never changed or taken away. Another database says it in its own trigger language. */
export async function appendOnly(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  for (const table of tables)
    for (const act of ['update', 'delete'])
      await sql
        .raw(
          `create trigger ${table}_no_${act} before ${act} on "${table}" begin select raise(abort, '${table} is append-only'); end`,
        )
        .execute(db)
}
