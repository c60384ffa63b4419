import { sql } from 'kysely'
import { migration } from './migration.ts'

const statements: readonly string[] = [
  // Which cases an agency has sent, in the order of the cases.
  `create index "referral_from" on "referral" ("side", "caseId") where "caseId" is not null`,
  // Whose cases they are, found by a name.
  `drop index "case_person"`,
  `create index "case_person" on "case" ("personId", "id")`,
  // One or two letters are looked for in every name: with former names in the index, no row is read for it.
  `drop index "person_listed"`,
  `create index "person_listed" on "person" ("joinedTo", "foldedName", "dateOfBirth", "id", "foldedFormer")`,
]

/** Counted by the index alone: an agency's cases, somebody's, and whoever has a letter in the name. */
export const ofAnAgency = migration(1020, async (db) => {
  for (const statement of statements) await sql.raw(statement).execute(db)
})
