import type { PersonCorrection } from '../../../shared/people-corrections.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectPersonRow } from '../facts/select-people.ts'

/** What was put right about a person, and about records that were joined to theirs, the newest first. */
export async function selectCorrections(db: ReadDb, personId: string): Promise<PersonCorrection[]> {
  const person = await selectPersonRow(db, personId)
  const rows = await db
    .selectFrom('personCorrection')
    .innerJoin('member', 'member.id', 'personCorrection.memberId')
    .innerJoin('person', 'person.id', 'personCorrection.personId')
    .selectAll('personCorrection')
    .select(['member.name', 'person.familyName', 'person.givenName'])
    .where((eb) => eb.or([eb('person.id', '=', person.id), eb('person.joinedTo', '=', person.id)]))
    .orderBy('personCorrection.at', 'desc')
    .orderBy('personCorrection.id', 'desc')
    .execute()
  return rows.map(({ id, at, name, reason, source, changes, personId: whose, ...named }) => ({
    id,
    at,
    memberName: name,
    reason,
    source,
    joinedName: whose === person.id ? null : fullName(named),
    changes: JSON.parse(changes) as PersonCorrection['changes'],
  }))
}
