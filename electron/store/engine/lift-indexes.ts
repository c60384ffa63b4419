import type Database from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'

interface Made {
  readonly type: 'index' | 'trigger'
  readonly name: string
  readonly sql: string
}

/**
 * Takes away what the database keeps up with every row that is added and can as well be made once at the end: indexes
 * that refuse nothing, and the triggers that look for words or put in order. Answers how all of it is put back as it was.
 */
export function liftIndexes(raw: Database.Database): () => void {
  const made = raw
    .prepare<[], Made>(
      `select type, name, sql from sqlite_master
       where (type = 'index' and sql is not null and sql not like 'create unique%')
          or (type = 'trigger' and (name like 'search\\_%' escape '\\' or name like 'place\\_%' escape '\\'))`,
    )
    .all()
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: raw }) })
  for (const { type, name } of made)
    raw
      .prepare(sql`drop ${type === 'index' ? sql`index` : sql`trigger`} ${sql.ref(name)}`.compile(db).sql)
      .run()
  return () => {
    for (const { sql } of made) raw.exec(sql)
  }
}
