import { shortDate } from '../../../shared/kernel/dates.ts'
import { formatNhsNumber } from '../../../shared/kernel/nhs-number.ts'
import type { Hit } from '../../../shared/search.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** Those whose family name begins with the first word come first. Whoever was joined to another stands as that one. */
export async function personHits(
  db: ReadDb,
  ids: readonly string[],
  words: readonly string[],
): Promise<Hit[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select(['id', 'joinedTo', 'familyName', 'givenName', 'dateOfBirth', 'nhsNumber', 'formerNames'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('person')
        .select((of) => of.fn.coalesce('joinedTo', 'id').as('id'))
        .where('id', 'in', ids),
    )
    .orderBy((eb) =>
      eb
        .case()
        .when('foldedName', 'like', `${words[0] ?? ''}%`)
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('foldedName')
    .orderBy('id')
    .execute()
  // Asked of the database, it would look through everybody who was not joined to anyone.
  const standing = rows.filter(({ joinedTo }) => joinedTo === null)
  return standing.map((row) => ({
    kind: 'person',
    id: row.id,
    title: fullName(row),
    note: [
      `Born ${shortDate(row.dateOfBirth)}`,
      ...(row.nhsNumber === null ? [] : [`NHS number ${formatNhsNumber(row.nhsNumber)}`]),
      ...(row.formerNames === '' ? [] : [`formerly ${row.formerNames.split('\n').join(', ')}`]),
    ].join(' · '),
  }))
}
