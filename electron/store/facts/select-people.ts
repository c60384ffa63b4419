import type { Input, Output } from '../../../shared/contract.ts'
import type { Person } from '../../../shared/people.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { inRuns } from '../kernel/lists.ts'
import { ascending, readPage } from '../kernel/read-page.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { fewestLetters } from './part-fits.ts'
import { personFits, searchWords } from './person-fits.ts'
import { toPerson } from './to-person.ts'

/** The person, or the one they turned out to be; joining keeps that one step long. */
export async function selectPersonRow(db: ReadDb, personId: string): Promise<Row<'person'>> {
  const row = await rowWith(db, personId)
  const person = row?.joinedTo ? await rowWith(db, row.joinedTo) : row
  if (!person) throw notFound()
  return person
}

const rowWith = (db: ReadDb, id: string): Promise<Row<'person'> | undefined> =>
  db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()

export const selectPerson = async (db: ReadDb, personId: string): Promise<Person> =>
  toPerson(await selectPersonRow(db, personId))

export async function selectPeopleById(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>()
  for (const run of inRuns([...new Set(ids)])) {
    const rows = await db.selectFrom('person').selectAll().where('id', 'in', run).execute()
    for (const row of rows) people.set(row.id, toPerson(row))
  }
  return people
}

const byName = ascending('person.foldedName', 'person.dateOfBirth', 'person.id')

export async function listPeople(
  db: ReadDb,
  { text, ...asked }: Input<'people.list'>,
): Promise<Output<'people.list'>> {
  const all = db.selectFrom('person')
  const words = searchWords(text)
  // Whoever has three letters is looked up; few of all are joined to anybody.
  const isLookedUp = words.some((word) => word.length >= fewestLetters)
  const standing = isLookedUp
    ? all.where('person.id', 'not in', (eb) =>
        eb.selectFrom('person as gone').select('gone.id').where('gone.joinedTo', 'is not', null),
      )
    : all.where('joinedTo', 'is', null)
  const query = words.length === 0 ? standing : standing.where((eb) => personFits(eb, text))
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const list = {
    rows: query.selectAll('person'),
    only: (id: string) => query.where('person.id', '=', id),
    order: byName,
  }
  const { rows, ...ends } = await readPage(list, asked)
  return { people: rows.map(toPerson), total, ...ends }
}
