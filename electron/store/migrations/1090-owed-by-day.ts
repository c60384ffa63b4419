import { sql } from 'kysely'
import { migration } from './migration.ts'

const columns = `("dueOn", "ownerIsPerson", "side", "caseId", "actions")`

/** An agency is not to be told of them: their cases are counted one by one, so that they can be left out. */
const isUntold = (
  caseId: string,
): string => `exists (select 1 from "case" c join "person" p on p."id" = c."personId"
  where c."id" = ${caseId} and p."notToBeTold" <> '[]')`
const keyOf = (caseId: string): string => `case when ${isUntold(caseId)} then ${caseId} else '' end`

const what = `coalesce(a."dueOn", ''), a."ownerIsPerson", coalesce(a."side", '')`

/** Adds up with what is there; what comes to none is gone. */
const add = (rows: string): readonly string[] => [
  `insert into "actionOwed" ${columns} ${rows}
   on conflict do update set "actions" = "actions" + excluded."actions"`,
  `delete from "actionOwed" where "actions" = 0`,
]

/** Of the actions there are: here, and after a store was filled without its triggers. */
export const fillOwed: readonly string[] = [
  'delete from "actionOwed"',
  `insert into "actionOwed" ${columns} select ${what}, ${keyOf('a."caseId"')}, count(*) from "action" a
   where a."state" = 'open' group by 1, 2, 3, 4`,
]

const ofRow = (row: 'old' | 'new', by: 1 | -1): readonly string[] =>
  add(
    `select ${what.replaceAll('a.', `${row}.`)}, ${keyOf(`${row}."caseId"`)}, ${by} where ${row}."state" = 'open'`,
  )

const read = ['caseId', 'state', 'dueOn', 'ownerIsPerson', 'side']
const isOther = (column: string): string => `old."${column}" is not new."${column}"`

/** What is owed of some cases, from where it was counted to where it is. */
const moved = (cases: string, isNow: string): readonly string[] => {
  const owed = (key: string, by: string): string =>
    `select ${what}, ${key}, ${by} * count(*) from "action" a where a."state" = 'open' and a."caseId" in (${cases})
     group by 1, 2, 3, 4`
  return [
    ...add(owed(`case when ${isNow} then '' else a."caseId" end`, '-1')),
    ...add(owed(`case when ${isNow} then a."caseId" else '' end`, '1')),
  ]
}

const untold = (personId: string): string =>
  `exists (select 1 from "person" p where p."id" = ${personId} and p."notToBeTold" <> '[]')`

const triggers: Readonly<Record<string, { readonly on: string; readonly adds: readonly string[] }>> = {
  insert: { on: 'after insert on "action"', adds: ofRow('new', 1) },
  delete: { on: 'after delete on "action"', adds: ofRow('old', -1) },
  update: {
    on: `after update of ${read.map((name) => `"${name}"`).join(', ')} on "action" when ${read.map(isOther).join(' or ')}`,
    adds: [...ofRow('old', -1), ...ofRow('new', 1)],
  },
  told: {
    on: `after update of "notToBeTold" on "person" when (old."notToBeTold" <> '[]') <> (new."notToBeTold" <> '[]')`,
    adds: moved(`select "id" from "case" where "personId" = new."id"`, `new."notToBeTold" <> '[]'`),
  },
  given: {
    on: `after update of "personId" on "case" when ${untold('old."personId"')} <> ${untold('new."personId"')}`,
    adds: moved('new."id"', untold('new."personId"')),
  },
}

/**
 * How many actions are open, by the day and by whose they are, as the database itself counts them; of whoever an agency is
 * not to be told of by the case, so that their cases are covered there as in every table.
 */
export const owedByDay = migration(1090, async (db) => {
  const statements = [
    `create table "actionOwed" ("dueOn" text not null, "ownerIsPerson" integer not null, "side" text not null,
       "caseId" text not null, "actions" integer not null,
       primary key ("dueOn", "ownerIsPerson", "side", "caseId")) without rowid`,
    // What comes to none is found at once.
    `create index "actionOwed_none" on "actionOwed" ("dueOn") where "actions" = 0`,
    ...fillOwed,
    ...Object.entries(triggers).map(
      ([name, { on, adds }]) => `create trigger "place_owed_${name}" ${on} begin ${adds.join(';\n')}; end`,
    ),
    // In the order of the list, the longest due first.
    `create index "action_due" on "action" ("state", "dueOn", "id")`,
    'drop index "action_state"',
    // Somebody’s own in the same order, or the other index is taken for it and everybody’s are read.
    'drop index "action_owner"',
    `create index "action_owner" on "action" ("ownerMemberId", "state", "dueOn", "id")`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
})
