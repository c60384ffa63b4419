import type { IncomingPerson, KnownPerson } from '../../../shared/imports/matching.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { foldedName } from './folded-name.ts'

type Identity = Pick<IncomingPerson, 'nhsNumber' | 'familyName' | 'givenName' | 'dateOfBirth'>

const columns = [
  'id',
  'joinedTo',
  'nhsNumber',
  'familyName',
  'givenName',
  'dateOfBirth',
  'gender',
  'healthId',
  'councilId',
  'foldedName',
] as const
type Found = Pick<Row<'person'>, (typeof columns)[number]>

/**
 * Everyone here with the NHS number of one of these people, or with the name and date of birth of one; by row, the
 * earliest first. A row that was joined to another stands for that person: who was once said to be the same under
 * another name or birth is not asked about again; nor who was known here by it before it was put right. At most 500
 * at a time.
 */
export async function findKnown(
  db: ReadDb,
  people: readonly Identity[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  const sameNumber = await withNumbers(db, people)
  const numbers = new Set(sameNumber.map((row) => row.nhsNumber))
  // Names are only asked for where the number leads nowhere: that is when matching looks at them.
  const nameless = people.filter((person) => person.nhsNumber === null || !numbers.has(person.nhsNumber))
  const found = [...sameNumber, ...(await withNames(db, nameless))]
  const former = [...(await formerWithNumbers(db, [...numbers])), ...(await formerWithNames(db, nameless))]
  const personOf = (row: Found): string => row.joinedTo ?? row.id
  const sides = await sidesOf(db, [...new Set([...found, ...former].map(personOf))])
  const asKnown = (key: string, row: Found): [string, KnownPerson] => {
    const id = personOf(row)
    return [key, { ...row, id, sides: sides.get(id) ?? [] }]
  }
  const known = [
    ...found.map((row) => asKnown(row.id, row)),
    ...former.map(({ formerId, ...row }) => asKnown(formerId, row)),
  ]
  return new Map(known.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

async function withNumbers(db: ReadDb, people: readonly Identity[]): Promise<Found[]> {
  const numbers = people.flatMap((person) => person.nhsNumber ?? [])
  if (numbers.length === 0) return []
  return db.selectFrom('person').select(columns).where('nhsNumber', 'in', numbers).execute()
}

type Former = Found & { readonly formerId: string }

/** People under what was known of them before a name or a birth date was put right. */
const formerly = (db: ReadDb) =>
  db
    .selectFrom('formerIdentity as former')
    .innerJoin('person', 'person.id', 'former.personId')
    .select(['former.id as formerId', 'former.familyName', 'former.givenName', 'former.dateOfBirth'])
    .select(['former.foldedName', 'person.id', 'person.joinedTo', 'person.nhsNumber', 'person.gender'])
    .select(['person.healthId', 'person.councilId'])

async function formerWithNumbers(db: ReadDb, numbers: readonly (string | null)[]): Promise<Former[]> {
  const given = numbers.flatMap((number) => number ?? [])
  return given.length === 0 ? [] : formerly(db).where('person.nhsNumber', 'in', given).execute()
}

async function formerWithNames(db: ReadDb, people: readonly Identity[]): Promise<Former[]> {
  if (people.length === 0) return []
  const births = [...new Set(people.map((person) => person.dateOfBirth))]
  const rows = await formerly(db).where('former.dateOfBirth', 'in', births).execute()
  return rows.filter(isWanted(people))
}

/** Whether a row has the name and the birth of one of these people. */
function isWanted(people: readonly Identity[]): (row: Pick<Found, 'dateOfBirth' | 'foldedName'>) => boolean {
  const key = (born: string, name: string): string => `${born} ${name}`
  const wanted = new Set(people.map((person) => key(person.dateOfBirth, foldedName(person))))
  return (row) => wanted.has(key(row.dateOfBirth, row.foldedName))
}

async function withNames(db: ReadDb, people: readonly Identity[]): Promise<Found[]> {
  if (people.length === 0) return []
  // By birth alone: with the names as a second list the index would be asked for every birth with every name.
  const rows = await db
    .selectFrom('person')
    .select(columns)
    .where('dateOfBirth', 'in', [...new Set(people.map((person) => person.dateOfBirth))])
    .execute()
  return rows.filter(isWanted(people))
}

async function sidesOf(
  db: ReadDb,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Side[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('referral')
    .select(['personId', 'side'])
    .distinct()
    .where('personId', 'in', personIds)
    .execute()
  const byPerson = Map.groupBy(rows, (row) => row.personId)
  return new Map([...byPerson].map(([personId, sent]) => [personId, sent.map(({ side }) => side)]))
}
