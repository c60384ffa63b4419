import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { migration } from './migration.ts'

/** Between two texts of one entry: a separator to the index, and in no text that anybody types. */
const between = 'char(31)'

/** Every text in a column of JSON that is more than a code, where `wanted` says so; of what is no JSON, none. */
const textsIn = (column: string, wanted = 'true'): string =>
  `case when json_valid(${column}) then coalesce((select group_concat(j.value, ${between}) from json_tree(${column}) j
     where j.type = 'text' and instr(trim(j.value), ' ') > 0 and (${wanted})), '') else '' end`

/** Of the common record what was asked, decided, agreed and planned; whoever sat there is found elsewhere. */
const ofRecord = `(j.fullkey like '$.ask%' or j.fullkey like '$.decision.%' or j.fullkey like '$.plan.%'
  or j.fullkey like '$.review%' or j.fullkey like '$.agreements%.words') and j.path not like '%ViewBy'`

interface Kind {
  readonly kind: string
  readonly table: string
  /** `of` is `new`, `old` or the table itself. */
  readonly id: (of: string) => string
  readonly caseId: (of: string) => string
  readonly day: (of: string) => string
  readonly words: (of: string) => string
  /** Null: a row never changes. */
  readonly columns: readonly string[] | null
}

const caseOfRecord = (of: string): string =>
  `(select r."caseId" from "record" r where r.id = ${of}."recordId" limit 1)`

const kinds: readonly Kind[] = [
  {
    kind: 'record',
    table: 'record',
    id: (of) => `${of}.id`,
    caseId: (of) => `${of}."caseId"`,
    day: (of) => `substr(${of}."frozenAt", 1, 10)`,
    words: (of) => textsIn(`${of}."decisionJson"`, ofRecord),
    columns: null,
  },
  {
    kind: 'letter',
    table: 'letter',
    id: (of) => `${of}."recordId"`,
    caseId: caseOfRecord,
    day: (of) =>
      `(select substr(r."frozenAt", 1, 10) from "record" r where r.id = ${of}."recordId" order by r."recordVersion" limit 1)`,
    words: (of) => textsIn(`${of}."texts"`),
    columns: ['texts'],
  },
  {
    kind: 'minutes',
    table: 'businessNote',
    id: (of) => `${of}."itemId"`,
    caseId: () => 'null',
    day: (of) =>
      `(select m."heldOn" from "agendaItem" i join "meeting" m on m.id = i."meetingId" where i.id = ${of}."itemId")`,
    words: (of) => `${of}."said" || ${between} || ${of}."outcome"`,
    columns: ['said', 'outcome'],
  },
  {
    kind: 'review',
    table: 'review',
    id: (of) => `${of}.id`,
    caseId: (of) => `${of}."caseId"`,
    day: (of) => `coalesce(${of}."concludedOn", substr(${of}."openedAt", 1, 10))`,
    words: (of) =>
      `${of}."triggerWords" || ${between} || ${of}."cancelledBecause" || ${between} || ${textsIn(`${of}."body"`)}`,
    columns: ['body', 'cancelledBecause', 'concludedOn'],
  },
  {
    kind: 'goal',
    table: 'goal',
    id: (of) => `${of}.id`,
    caseId: (of) => `${of}."caseId"`,
    day: (of) => `${of}."setOn"`,
    words: (of) => `${of}."words" || ${between} || ${of}."endWords"`,
    columns: ['words', 'setOn', 'endWords'],
  },
]

/**
 * Records, letters, minutes, reviews and goals are found by what they say, and each entry knows whose case it is of and
 * its day. Of a record the words of its newest version count: one entry a record.
 */
export const findMore = migration(850, async (db) => {
  for (const column of ['caseId', 'day'])
    await db.schema.alterTable('searchEntry').addColumn(column, 'text').execute()
  await ofCasesAndActions(db)
  await db.schema.createIndex('searchEntry_case').on('searchEntry').column('caseId').execute()
  for (const kind of kinds) await keep(db, kind)
})

/** Whose they are and their day; what they say stays as it is. */
async function ofCasesAndActions(db: Kysely<unknown>): Promise<void> {
  const words: Readonly<Record<string, string>> = {
    case: `new."reference" || ' ' || new."ask"`,
    action: `new."text" || ' ' || new."ownerName"`,
  }
  const of: Readonly<Record<string, { caseId: string; day: string }>> = {
    case: { caseId: 't.id', day: `substr(t."openedAt", 1, 10)` },
    action: { caseId: 't."caseId"', day: 't."dueOn"' },
  }
  for (const [table, { caseId, day }] of Object.entries(of)) {
    const ofNew = (text: string): string => text.replaceAll('t.', 'new.')
    for (const statement of [
      `update "searchEntry" set ("caseId", "day") =
         (select ${caseId}, ${day} from "${table}" t where t.id = "searchEntry"."entityId") where kind = '${table}'`,
      `drop trigger "search_${table}_added"`,
      `create trigger "search_${table}_added" after insert on "${table}" begin
         insert into "searchEntry" (kind, "entityId", "caseId", "day")
         values ('${table}', new.id, ${ofNew(caseId)}, ${ofNew(day)});
         insert into "searchText" (rowid, words) values (
           (select id from "searchEntry" where kind = '${table}' and "entityId" = new.id), ${words[table]});
       end`,
    ])
      await sql.raw(statement).execute(db)
  }
  await sql
    .raw(
      `create trigger "search_action_moved" after update of "dueOn" on "action" begin
         update "searchEntry" set "day" = new."dueOn" where kind = 'action' and "entityId" = new.id;
       end`,
    )
    .execute(db)
}

async function keep(db: Kysely<unknown>, one: Kind): Promise<void> {
  const { kind, table, columns } = one
  const entry = (of: string): string =>
    `(select id from "searchEntry" where kind = '${kind}' and "entityId" = ${one.id(of)})`
  // A later version of a record says what counts.
  const put = `
    insert or ignore into "searchEntry" (kind, "entityId", "caseId", "day")
      values ('${kind}', ${one.id('new')}, ${one.caseId('new')}, ${one.day('new')});
    delete from "searchText" where rowid = ${entry('new')};
    insert into "searchText" (rowid, words) values (${entry('new')}, ${one.words('new')});`
  const latest = kind === 'record' ? 'order by t."recordVersion"' : ''
  for (const statement of [
    `insert or ignore into "searchEntry" (kind, "entityId", "caseId", "day")
       select '${kind}', ${one.id('t')}, ${one.caseId('t')}, ${one.day('t')} from "${table}" t ${latest}`,
    `insert into "searchText" (rowid, words) select e.id, ${one.words('t')}
       from "searchEntry" e join "${table}" t on ${one.id('t')} = e."entityId"
       where e.kind = '${kind}'${
         kind === 'record'
           ? ` and t."recordVersion" = (select max(r."recordVersion") from "record" r where r.id = t.id)`
           : ''
       }`,
    `create trigger "search_${kind}_added" after insert on "${table}" begin ${put} end`,
    ...(columns === null
      ? []
      : [
          `create trigger "search_${kind}_changed" after update of ${columns
            .map((column) => `"${column}"`)
            .join(', ')} on "${table}" begin
             update "searchEntry" set "day" = ${one.day('new')} where id = ${entry('new')};
             update "searchText" set words = ${one.words('new')} where rowid = ${entry('new')};
           end`,
          `create trigger "search_${kind}_removed" after delete on "${table}" begin
             delete from "searchText" where rowid = ${entry('old')};
             delete from "searchEntry" where id = ${entry('old')};
           end`,
        ]),
  ])
    await sql.raw(statement).execute(db)
}
