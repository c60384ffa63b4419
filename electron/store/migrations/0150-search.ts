import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { migration } from './migration.ts'

/** The words that each kind is found by; `of` is `new` or the table itself. */
const kinds = [
  {
    table: 'person',
    words: (of: string) =>
      ['givenName', 'familyName', 'foldedName', 'nhsNumber', 'healthId', 'councilId']
        .map((column) => `coalesce(${of}."${column}", '')`)
        .join(` || ' ' || `),
    columns: ['givenName', 'familyName', 'foldedName', 'nhsNumber', 'healthId', 'councilId'],
  },
  {
    table: 'case',
    words: (of: string) => `${of}."reference" || ' ' || ${of}."ask"`,
    columns: ['reference', 'ask'],
  },
  {
    table: 'action',
    words: (of: string) => `${of}."text" || ' ' || ${of}."ownerName"`,
    columns: ['text', 'ownerName'],
  },
] as const

/**
 * A full-text index over people, cases and actions, kept by the database itself, so that no handler can forget it.
 * Entries have a number of their own: a row's hidden number may change when the file is rewritten.
 */
export const search = migration(150, async (db) => {
  await db.schema
    .createTable('searchEntry')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('entityId', 'text', (c) => c.notNull())
    .addUniqueConstraint('searchEntry_once', ['kind', 'entityId'])
    .execute()
  await sql`create virtual table "searchText" using fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`.execute(
    db,
  )
  await sql`create virtual table "searchTerm" using fts5vocab("searchText", row)`.execute(db)
  for (const kind of kinds) await keep(db, kind)
})

async function keep(db: Kysely<unknown>, { table, words, columns }: (typeof kinds)[number]): Promise<void> {
  const entry = (id: string) =>
    `(select id from "searchEntry" where kind = '${table}' and "entityId" = ${id})`
  const watched = columns.map((column) => `"${column}"`).join(', ')
  for (const statement of [
    `insert into "searchEntry" (kind, "entityId") select '${table}', id from "${table}"`,
    `insert into "searchText" (rowid, words) select e.id, ${words('t')}
       from "${table}" t join "searchEntry" e on e.kind = '${table}' and e."entityId" = t.id`,
    `create trigger "search_${table}_added" after insert on "${table}" begin
       insert into "searchEntry" (kind, "entityId") values ('${table}', new.id);
       insert into "searchText" (rowid, words) values (${entry('new.id')}, ${words('new')});
     end`,
    `create trigger "search_${table}_changed" after update of ${watched} on "${table}" begin
       update "searchText" set words = ${words('new')} where rowid = ${entry('new.id')};
     end`,
    `create trigger "search_${table}_removed" after delete on "${table}" begin
       delete from "searchText" where rowid = ${entry('old.id')};
       delete from "searchEntry" where kind = '${table}' and "entityId" = old.id;
     end`,
  ])
    await sql.raw(statement).execute(db)
}
