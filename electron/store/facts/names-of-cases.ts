import { fullName } from '../../../shared/kernel/person-name.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

export interface NameOfCase {
  /** "AC-2026-0016" */
  readonly reference: string
  readonly personName: string
}

/** By the case's id; one that whoever asks may not see is in none. */
export async function selectNamesOfCases(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, NameOfCase>> {
  const rows = await eachRun(caseIds, (run) =>
    db
      .selectFrom('case')
      .innerJoin('person', 'person.id', 'case.personId')
      .select(['case.id', 'case.reference', 'person.familyName', 'person.givenName'])
      .where('case.id', 'in', run)
      .execute(),
  )
  return new Map(rows.map(({ id, reference, ...name }) => [id, { reference, personName: fullName(name) }]))
}
