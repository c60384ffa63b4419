import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

const indexes: readonly string[] = [
  // Each of these answers from the index alone: the rows are long.
  `"action_persons" on "action" ("ownerIsPerson", "state", "dueOn", "id")`,
  `"case_standing" on "case" ("state", "openedAt", "id")`,
  `"case_brief" on "case" ("id", "state", "personId")`,
  `"reviewDue_healthCase" on "reviewDue" ("healthOn", "caseId")`,
  `"reviewDue_councilCase" on "reviewDue" ("councilOn", "caseId")`,
  `"reviewDue_dueCase" on "reviewDue" ("dueOn", "caseId")`,
  // Who works on a case, whether in capitals or not.
  `"case_worksOn" on "case" (lower("keyWorker"), "id")`,
  `"referral_worksOn" on "referral" (lower("worker"), "caseId")`,
  `"agendaItem_worksOn" on "agendaItem" (lower("presenter"), "caseId")`,
  `"person_healthId" on "person" (lower("healthId"))`,
  `"person_councilId" on "person" (lower("councilId"))`,
  `"person_listed" on "person" ("joinedTo", "foldedName", "dateOfBirth", "id")`,
]

interface Kind {
  readonly kind: string
  /** `of` is `new` or the table itself. */
  readonly part: (of: string) => string
  readonly columns: readonly string[]
}

const between = `' ' || char(31) || ' '`
const textOf = (columns: readonly string[]) => (of: string) =>
  columns.map((column) => `${of}."${column}"`).join(` || ${between} || `)

const kinds: readonly Kind[] = [
  ['person', ['foldedName', 'foldedFormer', 'familyName', 'givenName']] as const,
  ['case', ['reference']] as const,
  ['action', ['text', 'outcome', 'ownerName']] as const,
].map(([kind, columns]) => ({ kind, columns, part: textOf(columns) }))

const entry = (kind: string, id: string): string =>
  `(select id from "searchEntry" where kind = '${kind}' and "entityId" = ${id})`

/** What fills the table from what is there: here, and after a store was filled without its triggers. */
export const fillParts: readonly string[] = kinds.map(
  ({ kind, part }) => `insert into "searchPart" (rowid, part) select e.id, ${part('t')} from "${kind}" t
     join "searchEntry" e on e.kind = '${kind}' and e."entityId" = t.id`,
)

/**
 * Lists that read a table from end to end in a store of a hundred thousand cases. What they are narrowed by, in any part
 * of a word, is looked up by three letters at once; and the beginning of a word by one letter as by three.
 */
export const anySize = migration(1000, async (db) => {
  for (const index of indexes) await run(db, `create index ${index}`)
  await oneLetter(db)
  await run(
    db,
    `create virtual table "searchPart" using fts5(part, tokenize = 'trigram', detail = 'none')`,
    ...fillParts,
  )
  for (const kind of kinds) await keepParts(db, kind)
})

async function run(db: Kysely<unknown>, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const keepParts = (db: Kysely<unknown>, { kind, part, columns }: Kind): Promise<void> =>
  run(
    db,
    `create trigger "search_${kind}_parted" after insert on "searchEntry" when new.kind = '${kind}' begin
       insert into "searchPart" (rowid, part) select new.id, ${part('t')} from "${kind}" t where t.id = new."entityId";
     end`,
    `create trigger "search_${kind}_partedAgain" after update of ${columns.map((one) => `"${one}"`).join(', ')}
       on "${kind}" begin
       update "searchPart" set part = ${part('new')} where rowid = ${entry(kind, 'new.id')};
     end`,
    `create trigger "search_${kind}_unparted" after delete on "searchEntry" when old.kind = '${kind}' begin
       delete from "searchPart" where rowid = old.id;
     end`,
  )

/** The index has, beside every word, the beginnings of two and three letters; now of one as well. */
const oneLetter = (db: Kysely<unknown>): Promise<void> =>
  run(
    db,
    `create temp table "wordsBefore" as select rowid as id, words from "searchText"`,
    'drop table "searchTerm"',
    'drop table "searchText"',
    `create virtual table "searchText" using fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3')`,
    `create virtual table "searchTerm" using fts5vocab("searchText", row)`,
    `insert into "searchText" (rowid, words) select id, words from temp."wordsBefore" order by id`,
    'drop table temp."wordsBefore"',
  )
