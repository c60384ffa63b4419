import type Database from 'better-sqlite3'
import type { Watch } from '../kernel/watch.ts'
import { hangOnCase } from './cover-tables.ts'

type RowName = 'new' | 'old'

/** Which cases a row says something of, by the table. */
const caseOf: Readonly<Record<string, (row: RowName) => string>> = {
  ...Object.fromEntries(hangOnCase.map((name) => [name, (row: RowName) => `select ${row}."caseId"`])),
  case: (row) => `select ${row}."id" as "caseId"`,
  person: (row) => `select "id" as "caseId" from main."case" where "personId" = ${row}."id"`,
  agreement: ofItem,
  declaration: ofItem,
  // What was said of an action before it was said otherwise.
  history: (row) =>
    `select "caseId" from main."action" where ${row}."tableName" = 'action' and "id" = ${row}."rowId"`,
  goalRating: (row) => `select "caseId" from main."goal" where "id" = ${row}."goalId"`,
}

function ofItem(row: RowName): string {
  return `select "caseId" from main."agendaItem" where "id" = ${row}."itemId"`
}

/** Every table of which a change is noted; what is worked out of marked cases reads no other. */
export const watchedTables: readonly string[] = Object.keys(caseOf)

const rowsOf = (event: string): readonly RowName[] =>
  event.startsWith('insert') ? ['new'] : event.startsWith('delete') ? ['old'] : ['old', 'new']

// Rows are only added: by whatever policy the statement that fires it meets a conflict, there is none here.
const noted = (what: string, id: string): string =>
  `insert into "touched" ("what", "id") select '${what}', ${id}`

type Trigger = readonly [on: string, then: readonly string[], when?: string]

const isMarked = 'exists (select 1 from main."audienceMark" as m where m."caseId" = f."caseId")'

/** A case that nobody marked is of no interest until somebody does. */
const ofMarkedCases = Object.entries(caseOf).flatMap(([table, found]) =>
  ['insert', 'update', 'delete'].map((event): Trigger => {
    const when = table === 'audienceMark' ? 'true' : isMarked
    const each = (row: RowName): string =>
      `${noted('case', 'f."caseId"')} from (${found(row)}) as f where ${when}`
    return [`${event} on main."${table}"`, rowsOf(event).map(each)]
  }),
)

const untold = [noted('untold', "''")]

/** Rows that decide whom an agency is not to be told of, with the person whom each is about. */
const aboutPeople: readonly (readonly [on: string, person: (row: RowName) => string])[] = [
  ...['insert', 'update', 'delete'].map(
    (event) => [`${event} on main."referral"`, (row: RowName) => `${row}."personId"`] as const,
  ),
  ...['insert', 'update of "personId"', 'delete'].map(
    (event) => [`${event} on main."case"`, (row: RowName) => `${row}."personId"`] as const,
  ),
  ...['insert', 'update of "caseId", "meetingId"', 'delete'].map(
    (event) =>
      [
        `${event} on main."agendaItem"`,
        (row: RowName) => `(select "personId" from main."case" where "id" = ${row}."caseId")`,
      ] as const,
  ),
]

const isUntold = (person: string): string =>
  `exists (select 1 from main."person" where "id" = ${person} and "notToBeTold" <> '[]')`

const ofUntold: readonly Trigger[] = [
  ['insert on main."person"', untold, `new."notToBeTold" <> '[]'`],
  ['update of "notToBeTold" on main."person"', untold, `old."notToBeTold" <> new."notToBeTold"`],
  ['delete on main."person"', untold, `old."notToBeTold" <> '[]'`],
  // Whoever is heard by a panel is told of by it.
  ['update of "state" on main."meeting"', untold, `old."state" <> new."state"`],
  ['delete on main."meeting"', untold],
  ...aboutPeople.map(([on, person]): Trigger => {
    const anyOf = rowsOf(on).map((row) => isUntold(person(row)))
    return [on, untold, anyOf.join(' or ')]
  }),
]

const setUp = [
  'create temp table "touched" ("at" integer primary key, "what" text, "id" text);',
  'create index temp."touched_what" on "touched" ("what", "at");',
  ...[...ofMarkedCases, ...ofUntold].map(
    ([on, then, when = 'true'], index) =>
      `create temp trigger "touches${index}" after ${on} when ${when} begin ${then.join(';\n')}; end;`,
  ),
].join('\n')

/**
 * Has the database note, in memory and for as long as it is open, which marked cases change and whether anything does that
 * is kept from an agency: so that what readers may not have is worked out again for these and not for all.
 */
export function watchTables(raw: Pick<Database.Database, 'exec' | 'prepare'>): Omit<Watch, 'mayKeep'> {
  raw.exec(setUp)
  const last = raw.prepare<[], number>(`select max("at") from temp."touched" where "what" = 'untold'`).pluck()
  const after = raw.prepare<[number], { id: string; at: number }>(
    `select "id", max("at") as "at" from temp."touched" where "what" = 'case' and "at" > ? group by "id" order by "at"`,
  )
  return {
    untold: () => last.get() ?? 0,
    markedAfter: (since) => {
      const rows = after.all(since)
      return { now: rows.at(-1)?.at ?? since, caseIds: rows.map(({ id }) => id) }
    },
  }
}
