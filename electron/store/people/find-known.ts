import type { IncomingPerson, KnownPerson } from '../../../shared/imports/matching.ts'
import type { Side } from '../../../shared/text.ts'
import { inRuns } from '../history-many.ts'
import type { ReadDb, Row } from '../schema.ts'
import { foldedName } from './folded-name.ts'

type Identity = Pick<IncomingPerson, 'nhsNumber' | 'familyName' | 'givenName' | 'dateOfBirth'>

const columns = ['id', 'nhsNumber', 'familyName', 'givenName', 'dateOfBirth', 'foldedName'] as const
type Found = Pick<Row<'person'>, (typeof columns)[number]>

/** Everyone here with the NHS number of one of these people, or with the name and date of birth of one. */
export async function findKnown(db: ReadDb, people: readonly Identity[]): Promise<KnownPerson[]> {
  const found = new Map<string, Found>()
  for (const run of inRuns(people)) {
    const rows = [...(await withNumbers(db, run)), ...(await withNames(db, run))]
    for (const row of rows) found.set(row.id, row)
  }
  const sides = await sidesOf(db, [...found.keys()])
  // Whoever was here first is compared with first, whatever order the rows came in.
  return [...found.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((person) => ({ ...person, sides: sides.get(person.id) ?? [] }))
}

async function withNumbers(db: ReadDb, people: readonly Identity[]): Promise<Found[]> {
  const numbers = people.flatMap((person) => person.nhsNumber ?? [])
  if (numbers.length === 0) return []
  return db
    .selectFrom('person')
    .select(columns)
    .where('joinedTo', 'is', null)
    .where('nhsNumber', 'in', numbers)
    .execute()
}

async function withNames(db: ReadDb, people: readonly Identity[]): Promise<Found[]> {
  const key = (born: string, name: string): string => `${born} ${name}`
  const wanted = new Set(people.map((person) => key(person.dateOfBirth, foldedName(person))))
  const rows = await db
    .selectFrom('person')
    .select(columns)
    .where('joinedTo', 'is', null)
    .where('dateOfBirth', 'in', [...new Set(people.map((person) => person.dateOfBirth))])
    .where('foldedName', 'in', [...new Set(people.map(foldedName))])
    .execute()
  return rows.filter((row) => wanted.has(key(row.dateOfBirth, row.foldedName)))
}

async function sidesOf(
  db: ReadDb,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Side[]>> {
  const sides = new Map<string, Side[]>()
  for (const run of inRuns(personIds)) {
    const rows = await db
      .selectFrom('referral')
      .select(['personId', 'side'])
      .distinct()
      .where('personId', 'in', run)
      .execute()
    for (const { personId, side } of rows) sides.set(personId, [...(sides.get(personId) ?? []), side])
  }
  return sides
}
