import type { ExpressionBuilder } from 'kysely'
import type { ReadDb, Tables } from '../kernel/schema.ts'

/** The index has them by three letters; fewer are looked for in the rows themselves. */
export const fewestLetters = 3

/**
 * Ids of what has these letters anywhere in its words (migration 1000), for `in (…)`: people by their names, cases by
 * their reference, actions by what stands in their row. Of whatever is kept from a reader there is no entry.
 */
export const idsWithPart = (
  from: Pick<ReadDb, 'selectFrom'> | ExpressionBuilder<Tables, keyof Tables>,
  kind: 'person' | 'case' | 'action',
  pattern: string,
) =>
  (from as ReadDb)
    .selectFrom('searchPart')
    .innerJoin('searchEntry', 'searchEntry.id', 'searchPart.rowid')
    .select('searchEntry.entityId as id')
    .where('searchEntry.kind', '=', kind)
    .where('searchPart.part', 'like', pattern)
