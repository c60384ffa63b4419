import { sql } from 'kysely'
import { migration } from './migration.ts'

const indexes: Readonly<Record<string, string>> = {
  budgetLine_case: `"budgetLine" ("caseId", "position", "id")`,
  agendaItem_case: `"agendaItem" ("caseId", "id")`,
  record_case: `"record" ("caseId", "id")`,
  review_case: `"review" ("caseId", "state", "id")`,
}

/**
 * What hangs on a marked case is asked for by id when a store is opened: the ids stand in the index of each table, whose
 * rows are long.
 */
export const idsOfACase = migration(1040, async (db) => {
  for (const [name, on] of Object.entries(indexes))
    for (const statement of [`drop index "${name}"`, `create index "${name}" on ${on}`])
      await sql.raw(statement).execute(db)
})
