import { sql } from 'kysely'
import type { Hit } from '../../../shared/search.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { leftOpenIn } from '../facts/open-review.ts'
import type { ReadDb } from '../kernel/schema.ts'

// Of whoever is listed above; the rest are found from the person's page.
const mostPeople = 20

/** These cases, and those of these people, the newest first. */
export async function caseHits(
  db: ReadDb,
  ids: readonly string[],
  personIds: readonly string[],
): Promise<Hit[]> {
  const people = personIds.slice(0, mostPeople)
  if (ids.length + people.length === 0) return []
  const rows = await db
    .selectFrom('case')
    .innerJoin('person', 'person.id', 'case.personId')
    .select(['case.id', 'case.reference', 'case.ask', 'person.familyName', 'person.givenName'])
    .select(mayReview.as('canReview'))
    .where((eb) =>
      eb.or([
        ...(ids.length > 0 ? [eb('case.id', 'in', ids)] : []),
        ...(people.length > 0 ? [eb('case.personId', 'in', people)] : []),
      ]),
    )
    .orderBy('case.openedAt', 'desc')
    .orderBy('case.id', 'desc')
    .execute()
  return rows.map((row) => ({
    kind: 'case',
    id: row.id,
    title: `${row.reference} · ${fullName(row)}`,
    note: firstLine(row.ask),
    ...(row.canReview === 1 && { canReview: true as const }),
  }))
}

/** Something of it is there to be reviewed, and no review of it is open. */
const mayReview = sql<number>`(
  "case"."state" in (${sql.join(leftOpenIn)})
  and exists (select 1 from "reviewDue" where "reviewDue"."caseId" = "case"."id")
  and not exists (select 1 from "review" where "review"."caseId" = "case"."id" and "review"."state" = 'open')
)`

/** A list shows one line of it. */
export const firstLine = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`
}
