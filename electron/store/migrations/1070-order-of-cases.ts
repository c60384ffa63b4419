import { sql } from 'kysely'
import { migration } from './migration.ts'

/** Stands after every day. */
const never = `'~'`

/** As facts/next-of-cases.ts has the days to come, those of meetings that were not held on their day among them. */
const meetingOn = `select min(m."heldOn") from "agendaItem" i join "meeting" m on m."id" = i."meetingId"
  where i."caseId" = c."id" and i."state" <> 'carried' and m."state" in ('draft', 'open', 'in_progress')`
const reviewOn = `select d."reviewOn" from "decision" d
  where d."caseId" = c."id" and d."reviewOn" is not null and d."verdict" is not null
  and c."state" in ('decided', 'confirmed', 'signed', 'released', 'in_review')
  and not exists (select 1 from "decision" l where l."caseId" = d."caseId" and l."id" > d."id" and l."verdict" is not null)`
const actionOn = `select min(a."dueOn") from "action" a
  where a."caseId" = c."id" and +a."state" = 'open' and a."dueOn" is not null`
const earliest = `min(${[meetingOn, reviewOn, actionOn].map((on) => `coalesce((${on}), ${never})`).join(', ')})`
const sentOn = `(select min(r."referredOn") from "referral" r where r."caseId" = c."id")`

const places = `select c."id", c."state", ${earliest}, coalesce(${sentOn}, c."openedAt") from "case" c`
const columns = `("caseId", "state", "nextOn", "waitsSince")`

/** Of the cases there are: here, and after a store was filled without its triggers. */
export const fillPlaces: readonly string[] = [
  'delete from "casePlace"',
  `insert into "casePlace" ${columns} ${places}`,
]

interface Read {
  readonly table: string
  /** What of a row is read; whatever else changes leaves every place as it was. */
  readonly read: readonly string[]
  /** Whose place a row is part of; `of` is `new` or `old`. */
  readonly cases: (of: string) => string
  readonly events: readonly ('insert' | 'update' | 'delete')[]
}

const always = ['insert', 'update', 'delete'] as const
const itsCase = (of: string): string => `${of}."caseId"`

const read: readonly Read[] = [
  { table: 'case', read: ['state', 'openedAt'], cases: (of) => `${of}."id"`, events: ['insert', 'update'] },
  { table: 'agendaItem', read: ['caseId', 'meetingId', 'state'], cases: itsCase, events: always },
  { table: 'decision', read: ['caseId', 'reviewOn', 'verdict'], cases: itsCase, events: always },
  { table: 'action', read: ['caseId', 'state', 'dueOn'], cases: itsCase, events: always },
  { table: 'referral', read: ['caseId', 'referredOn'], cases: itsCase, events: always },
  {
    table: 'meeting',
    read: ['state', 'heldOn'],
    cases: (of) => `select "caseId" from "agendaItem" where "meetingId" = ${of}."id"`,
    events: ['update'],
  },
]

const rowsOf = { insert: ['new'], update: ['old', 'new'], delete: ['old'] } as const

const triggers: readonly string[] = read.flatMap(({ table, read: names, cases, events }) =>
  events.map((event) => {
    const listed = names.map((name) => `"${name}"`).join(', ')
    const changed = names.map((name) => `old."${name}" is not new."${name}"`).join(' or ')
    const [of, when] = event === 'update' ? [`of ${listed}`, `when ${changed}`] : ['', '']
    const again = rowsOf[event].map(
      (row) => `insert into "casePlace" ${columns} ${places} where c."id" in (${cases(row)})
        on conflict ("caseId") do update set "state" = excluded."state", "nextOn" = excluded."nextOn",
          "waitsSince" = excluded."waitsSince";`,
    )
    return `create trigger "place_${table}_${event}" after ${event} ${of} on "${table}" ${when} begin
      ${again.join('\n')} end`
  }),
)

/** As a case goes through them; as cases/ordered-cases.ts has it, letter for letter. */
const place = `case "state" ${[
  'triaged',
  'listed',
  'heard',
  'decided',
  'confirmed',
  'signed',
  'released',
  'in_review',
  'closed',
]
  .map((state, at) => `when '${state}' then ${at}`)
  .join(' ')} end`

const indexes: readonly string[] = [
  `"casePlace_next" on "casePlace" ("nextOn", "caseId", "state")`,
  `"casePlace_nextOfState" on "casePlace" ("state", "nextOn", "caseId")`,
  `"casePlace_waits" on "casePlace" ("waitsSince", "caseId", "state")`,
  `"casePlace_waitsInState" on "casePlace" ("state", "waitsSince", "caseId")`,
  `"case_place" on "case" (${place}, "openedAt", "id", "state")`,
]

/**
 * What cases are put in order by stands in a table of its own, as the database itself keeps it: the first day to come, and
 * the day since when each waits. A page by either, or by state, then begins at its row in an index. A case’s own
 * row goes into its history and to whoever wrote an older one: days that one agency is not to be told of are no part of it.
 */
export const orderOfCases = migration(1070, async (db) => {
  const statements = [
    `create table "casePlace" ("caseId" text primary key references "case" ("id") on delete cascade,
       "state" text not null, "nextOn" text not null, "waitsSince" text not null) without rowid`,
    ...fillPlaces,
    ...triggers,
    ...indexes.map((index) => `create index ${index}`),
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
})
