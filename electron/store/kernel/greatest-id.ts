import type { Kysely } from 'kysely'
import { Id, idsStartAbove } from '../../../shared/kernel/ids.ts'
import type { Tables } from './schema.ts'

interface LooseDb {
  selectFrom: (table: string) => {
    select: (
      build: (eb: { fn: { max: (column: string) => { as: (name: 'id') => unknown } } }) => unknown,
    ) => { executeTakeFirst: () => Promise<{ id: unknown } | undefined> }
  }
}

/**
 * New ids come after every id that the store has, whatever the clock says now or said then: "the latest" is the
 * greatest. An index gives each table's greatest at once.
 */
export async function startIdsAbove(db: Kysely<Tables>): Promise<void> {
  const tables = await db.introspection.getTables()
  const withIds = tables.filter(
    ({ isView, columns }) =>
      !isView && columns.some(({ name, dataType }) => name === 'id' && dataType.toLowerCase() === 'text'),
  )
  for (const { name } of withIds) {
    // Kysely's types know the tables by name; these are whichever there are.
    const greatest = await (db as unknown as LooseDb)
      .selectFrom(name)
      .select((eb) => eb.fn.max('id').as('id'))
      .executeTakeFirst()
    const id = Id.safeParse(greatest?.id)
    if (id.success) idsStartAbove(id.data)
  }
}
