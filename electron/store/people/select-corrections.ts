import type { PersonCorrection } from '../../../shared/people-corrections.ts'
import type { ReadDb } from '../schema.ts'
import { selectPersonRow } from './select-people.ts'

/** What was put right about a person, the newest first. */
export async function selectCorrections(db: ReadDb, personId: string): Promise<PersonCorrection[]> {
  const person = await selectPersonRow(db, personId)
  const rows = await db
    .selectFrom('personCorrection')
    .innerJoin('member', 'member.id', 'personCorrection.memberId')
    .selectAll('personCorrection')
    .select('member.name')
    .where('personCorrection.personId', '=', person.id)
    .orderBy('personCorrection.at', 'desc')
    .orderBy('personCorrection.id', 'desc')
    .execute()
  return rows.map(({ id, at, name, reason, source, changes }) => ({
    id,
    at,
    memberName: name,
    reason,
    source,
    changes: JSON.parse(changes) as PersonCorrection['changes'],
  }))
}
