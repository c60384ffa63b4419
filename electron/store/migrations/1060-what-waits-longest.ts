import { sql } from 'kysely'
import { migration } from './migration.ts'

/** As today/oldest-cases.ts has them: of these states only a few cases are at a time, and of the others all of the past. */
const waits = `"state" in ('triaged', 'listed', 'heard')`
const caseWaits = (caseId: string): string =>
  `exists (select 1 from "case" where "id" = ${caseId} and ${waits})`

const statements: readonly string[] = [
  // Beside each referral stands whether its case waits, as the database itself keeps it.
  `alter table "referral" add column "caseWaits" integer not null default 0`,
  `update "referral" set "caseWaits" = 1 where "caseId" is not null and ${caseWaits('"caseId"')}`,
  `create trigger "referral_ofWaiting" after insert on "referral" when ${caseWaits('new."caseId"')} begin
     update "referral" set "caseWaits" = 1 where "id" = new."id";
   end`,
  `create trigger "referral_ofAnother" after update of "caseId" on "referral" when new."caseId" is not old."caseId" begin
     update "referral" set "caseWaits" = ${caseWaits('new."caseId"')} where "id" = new."id";
   end`,
  `create trigger "referral_caseWaits" after update of "state" on "case"
     when (old.${waits}) <> (new.${waits}) begin
     update "referral" set "caseWaits" = (new.${waits}) where "caseId" = new."id";
   end`,
  `create index "referral_longest" on "referral" ("referredOn", "caseId", "id") where "caseWaits" = 1`,
]

/** Which of the cases that nobody has decided has waited longest is found without reading the others. */
export const whatWaitsLongest = migration(1060, async (db) => {
  for (const statement of statements) await sql.raw(statement).execute(db)
})
