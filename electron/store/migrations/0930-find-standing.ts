import { sql } from 'kysely'
import { migration } from './migration.ts'

/** Between two texts of one entry, and before whose it is: separators to the index, and in no text that anybody types. */
const between = 'char(31)'
const whose = 'char(30)'

/** Of the common record what was said, asked, weighed, decided, agreed and planned; who sat there is found elsewhere. */
const wanted = `(j.fullkey in ('$.words.text', '$.words.note') or j.fullkey like '$.ask%' or j.fullkey like '$.risk.%'
  or j.fullkey like '$.decision.%' or j.fullkey like '$.plan.%' or j.fullkey like '$.review%'
  or j.fullkey like '$.agreements%.words' or j.fullkey like '$.contributions%.words' or j.fullkey like '$.offers%'
  or j.fullkey like '$.together.%' or j.fullkey like '$.course.goals%') and j.path not like '%ViewBy'`

const textsOf = (json: string): string =>
  `case when json_valid(${json}) then coalesce((select group_concat(j.value, ${between}) from json_tree(${json}) j
     where j.type = 'text' and instr(trim(j.value), ' ') > 0 and ${wanted}), '') else '' end`

const nameOf = (caseId: string): string =>
  `${whose} || coalesce((select p."givenName" || ' ' || p."familyName" from "case" c
     join "person" p on p.id = c."personId" where c.id = ${caseId}), '')`

/** Of every version: which of them stands is asked when somebody looks. */
const ofRecord = (of: string): string =>
  `(select group_concat(${textsOf('r."decisionJson"')}, ${between}) from "record" r where r.id = ${of}.id)
     || ${nameOf(`${of}."caseId"`)}`
const ofCase = (of: string): string => `${of}."reference" || ' ' || ${of}."ask" || ${nameOf(`${of}.id`)}`

const entry = (kind: string, id: string): string =>
  `(select id from "searchEntry" where kind = '${kind}' and "entityId" = ${id})`

/** Whose name stands behind what is said: of a person’s cases and records. */
const named = (personId: string): string =>
  `update "searchText" set words = substr(words, 1, instr(words, ${whose}) - 1) || ${nameOf(
    `(select e."caseId" from "searchEntry" e where e.id = "searchText".rowid)`,
  )} where rowid in (select e.id from "case" c join "searchEntry" e on e."caseId" = c.id
     where c."personId" = ${personId} and e.kind in ('case', 'record'))`

/**
 * A record is found by the words of whichever version stands, by the person’s own words and by the weighing of the risk;
 * and cases and records by whose they are, beside what they say.
 */
export const findStanding = migration(930, async (db) => {
  for (const statement of [
    `update "searchText" set words = (select ${ofCase('t')} from "case" t
       join "searchEntry" e on e."entityId" = t.id where e.id = "searchText".rowid)
       where rowid in (select id from "searchEntry" where kind = 'case')`,
    `update "searchText" set words = (select ${ofRecord('t')} from "record" t
       join "searchEntry" e on e."entityId" = t.id where e.id = "searchText".rowid limit 1)
       where rowid in (select id from "searchEntry" where kind = 'record')`,
    'drop trigger "search_case_added"',
    'drop trigger "search_case_changed"',
    'drop trigger "search_record_added"',
    `create trigger "search_case_added" after insert on "case" begin
       insert into "searchEntry" (kind, "entityId", "caseId", "day")
         values ('case', new.id, new.id, substr(new."openedAt", 1, 10));
       insert into "searchText" (rowid, words) values (${entry('case', 'new.id')}, ${ofCase('new')});
     end`,
    `create trigger "search_case_changed" after update of "reference", "ask" on "case" begin
       update "searchText" set words = ${ofCase('new')} where rowid = ${entry('case', 'new.id')};
     end`,
    `create trigger "search_case_moved" after update of "personId" on "case" begin ${named('new."personId"')}; end`,
    `create trigger "search_person_named" after update of "givenName", "familyName" on "person" begin
       ${named('new.id')};
     end`,
    `create trigger "search_record_added" after insert on "record" begin
       insert or ignore into "searchEntry" (kind, "entityId", "caseId", "day")
         values ('record', new.id, new."caseId", substr(new."frozenAt", 1, 10));
       delete from "searchText" where rowid = ${entry('record', 'new.id')};
       insert into "searchText" (rowid, words) values (${entry('record', 'new.id')}, ${ofRecord('new')});
     end`,
  ])
    await sql.raw(statement).execute(db)
})
