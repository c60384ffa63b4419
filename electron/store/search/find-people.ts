import { shortDate } from '../../../shared/dates.ts'
import { foldName } from '../../../shared/imports/fold-name.ts'
import { formatNhsNumber } from '../../../shared/nhs-number.ts'
import type { Hit } from '../../../shared/search.ts'
import { personFits } from '../people/person-fits.ts'
import { nameOf } from '../people/to-person.ts'
import type { ReadDb } from '../schema.ts'

/** Those whose family name begins with what was typed come first. */
export async function findPeople(db: ReadDb, text: string, limit: number): Promise<Hit[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'familyName', 'givenName', 'dateOfBirth', 'nhsNumber'])
    .where('joinedTo', 'is', null)
    .where((eb) => personFits(eb, text))
    .orderBy((eb) =>
      eb
        .case()
        .when('foldedName', 'like', `${foldName(text)}%`)
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('foldedName')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    kind: 'person',
    id: row.id,
    title: nameOf(row),
    note: [
      `Born ${shortDate(row.dateOfBirth)}`,
      ...(row.nhsNumber === null ? [] : [`NHS number ${formatNhsNumber(row.nhsNumber)}`]),
    ].join(' · '),
  }))
}
