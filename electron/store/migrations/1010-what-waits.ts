import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

/** As facts/waiting-marks.ts asks it, letter for letter: SQLite takes the index for no other condition. */
const waits = `("decidedAt" is null and "audience" in ('third_party', 'withhold_from_person')
  or "silent" = 1 and "silentAgreedAt" is null) and "caseClosed" = 0`

/** What waits of a case waits no more once it is closed, and by then there are more of those than of others. */
const ofClosedCases = ['audienceMark', 'reviewDue'] as const

const isClosed = (caseId: string): string =>
  `exists (select 1 from "case" where "id" = ${caseId} and "state" = 'closed')`

/** Whether its case is closed stands beside each of them, as the database itself keeps it. */
const standsBeside = (table: string): readonly string[] => [
  `alter table "${table}" add column "caseClosed" integer not null default 0`,
  `update "${table}" set "caseClosed" = 1 where ${isClosed('"caseId"')}`,
  `create trigger "${table}_ofClosed" after insert on "${table}" when ${isClosed('new."caseId"')} begin
     update "${table}" set "caseClosed" = 1 where "id" = new."id";
   end`,
  `create trigger "${table}_caseClosed" after update of "state" on "case"
     when (old."state" = 'closed') <> (new."state" = 'closed') begin
     update "${table}" set "caseClosed" = (new."state" = 'closed') where "caseId" = new."id";
   end`,
]

const indexes: readonly string[] = [
  // All that says who may see to it.
  `"audienceMark_waits" on "audienceMark" ("audience", "silent", "side", "role", "memberId", "shareWith",
     "silentAgreedAt", "decidedAt", "caseId", "id") where ${waits}`,
  ...['healthOn', 'councilOn', 'dueOn'].map(
    (day) => `"reviewDue_${day}Owed" on "reviewDue" ("${day}", "id", "caseId", "healthShown", "councilShown")
     where "caseClosed" = 0`,
  ),
]

// Each of these is the beginning of one that took its place, or asked of what is past as well.
const before = ['audienceMark_decision', 'audienceMark_silence']

/** What Today counts after every command, and the reviews that are owed, are found by what waits alone. */
export const whatWaits = migration(1010, async (db) => {
  for (const table of ofClosedCases) await run(db, ...standsBeside(table))
  await run(db, ...before.map((name) => `drop index "${name}"`))
  await run(db, ...indexes.map((index) => `create index ${index}`))
})

async function run(db: Kysely<unknown>, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
