import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { migration } from './migration.ts'

/** A person's address; what was put right about them, with who they were before; and former names to be found by. */
export const corrections = migration(170, async (db) => {
  for (const name of ['addressLine1', 'addressLine2', 'town', 'formerNames', 'foldedFormer'])
    await db.schema
      .alterTable('person')
      .addColumn(name, 'text', (c) => c.notNull().defaultTo(''))
      .execute()
  await putRight(db)
  await formerIdentities(db)
  await findFormerNames(db)
})

async function putRight(db: Kysely<unknown>): Promise<void> {
  let table = db.schema
    .createTable('personCorrection')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('personId', 'text', (c) => c.notNull().references('person.id'))
  for (const name of ['at', 'memberId', 'source', 'reason', 'changes'])
    table = table.addColumn(name as never, 'text', (c) => c.notNull())
  await table.execute()
  await db.schema
    .createIndex('personCorrection_person')
    .on('personCorrection')
    .columns(['personId', 'at'])
    .execute()
}

async function formerIdentities(db: Kysely<unknown>): Promise<void> {
  let table = db.schema
    .createTable('formerIdentity')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('personId', 'text', (c) => c.notNull().references('person.id'))
  for (const name of ['familyName', 'givenName', 'dateOfBirth', 'foldedName'])
    table = table.addColumn(name as never, 'text', (c) => c.notNull())
  await table.execute()
  await db.schema
    .createIndex('formerIdentity_folded')
    .on('formerIdentity')
    .columns(['dateOfBirth', 'foldedName'])
    .execute()
  await db.schema.createIndex('formerIdentity_person').on('formerIdentity').column('personId').execute()
}

const columns = [
  'givenName',
  'familyName',
  'foldedName',
  'nhsNumber',
  'healthId',
  'councilId',
  'formerNames',
  'foldedFormer',
]

/** The search's trigger on people (0150), with former names among the words. */
async function findFormerNames(db: Kysely<unknown>): Promise<void> {
  const words = columns.map((column) => `coalesce(new."${column}", '')`).join(` || ' ' || `)
  const entry = `(select id from "searchEntry" where kind = 'person' and "entityId" = new.id)`
  const watched = columns.map((column) => `"${column}"`).join(', ')
  for (const statement of [
    `drop trigger "search_person_changed"`,
    `create trigger "search_person_changed" after update of ${watched} on "person" begin
       update "searchText" set words = ${words} where rowid = ${entry};
     end`,
  ])
    await sql.raw(statement).execute(db)
}
