import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

/** For `in`: ids that were looked up, however many, as one value. */
export const oneOf = (ids: readonly string[]): RawBuilder<string> =>
  sql<string>`(select "value" from json_each(${JSON.stringify(ids)}))`
