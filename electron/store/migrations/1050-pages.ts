import { sql } from 'kysely'
import { migration } from './migration.ts'

const statements: readonly string[] = [
  // Who waits, the longest first.
  `create index "referral_waits" on "referral" ("state", "referredOn", "personId", "side", "id") where "state" = 'open'`,
  // Cases, the newest first or by whose they are, of whichever states.
  `drop index "case_openedAt"`,
  `create index "case_openedAt" on "case" ("openedAt", "id", "state")`,
  `drop index "case_person"`,
  `create index "case_person" on "case" ("personId", "id", "state")`,
  `drop index "person_name"`,
  `create index "person_name" on "person" ("familyName", "givenName", "id")`,
  // Meetings, the latest first, of whichever states: all, or one panel’s.
  `create index "meeting_latest" on "meeting" ("kind", "heldOn", "startsAt", "id")`,
  `create index "meeting_ofPanel" on "meeting" ("panelId", "kind", "heldOn", "startsAt", "id")`,
]

/** The order of a list stands in an index, so that a page of it begins at its row: what is before that is not read. */
export const pagesByKey = migration(1050, async (db) => {
  for (const statement of statements) await sql.raw(statement).execute(db)
})
