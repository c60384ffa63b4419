import { Kysely, SqliteDialect } from 'kysely'
import { createService } from '../../electron/store/app/create-service.ts'
import { newPerson } from '../../electron/store/people/new-person.ts'
import type { Tables } from '../../electron/store/kernel/schema.ts'
import { newId } from '../../shared/kernel/ids.ts'
import { inTurns, timed } from './measure.ts'
import type { Measured } from './measure.ts'
import { guide, keyOf } from './panels.ts'
import type { Demonstration } from './panels.ts'
import { openRaw } from './raw-store.ts'
import { copyOf, prepared, record } from './statements.ts'

const cases = 10_000
const turns = 20
// The beginning of a name, a whole one, a question, an NHS number, and slips of the finger.
const typed = ['mar', 'marisol tembury 77', 'driving lessons', '9990000', 'marisol tembrey', 'drivng lesons']

const given = [
  'Marisol',
  'Idris',
  'Bronagh',
  'Teodor',
  'Nkechi',
  'Saoirse',
  'Vikram',
  'Agnieszka',
  'Lowri',
  'Pavel',
]
const family = [
  'Tembury',
  'Okonjo',
  'Hallworth',
  'Ruszkowski',
  'Penhaligon',
  'Vaidya',
  'Mac Suibhne',
  'Adeyemi',
]
const asks = [
  'Driving lessons towards a job',
  'A place in a choir, by bus',
  'Two nights of respite a month',
  'A dog, and its keep',
]

/** A copy of the demonstration panel with ten thousand more people, one case each. */
async function crowded(dataDir: string, key: Buffer): Promise<string> {
  const copy = copyOf(dataDir)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openRaw(copy, key) }) })
  await db.transaction().execute(async (tx) => {
    for (let first = 0; first < cases; first += 500) await fiveHundred(tx, first)
  })
  await db.destroy()
  return copy
}

async function fiveHundred(tx: Kysely<Tables>, first: number): Promise<void> {
  const people = Array.from({ length: 500 }, (_, i) =>
    newPerson({
      id: newId(),
      familyName: `${of(family, first + i)} ${first + i}`,
      givenName: of(given, (first + i) * 7),
      dateOfBirth: '1975-05-04',
    }),
  )
  await tx.insertInto('person').values(people).execute()
  const one = await tx.selectFrom('case').selectAll().executeTakeFirstOrThrow()
  await tx
    .insertInto('case')
    .values(
      people.map((person, i) => ({
        ...one,
        id: newId(),
        personId: person.id,
        reference: `AC-2030-${String(first + i).padStart(5, '0')}`,
        ask: `${of(asks, first + i)}, the ${first + i}th`,
      })),
    )
    .execute()
}

const of = (list: readonly string[], i: number): string => list[i % list.length] ?? ''

/** Finding anything among ten thousand cases, against the same statements by themselves. */
export async function searches({ dataDir }: Demonstration): Promise<Measured> {
  const key = await keyOf(dataDir)
  const copy = await crowded(dataDir, key)
  const inputs = Array.from({ length: turns }, (_, turn) => ({
    name: 'search.find' as const,
    input: { text: of(typed, turn) },
  }))
  const { runs } = await record(copy, key, inputs)
  const raw = openRaw(copyOf(copy), key)
  const service = createService(copy, null, () => undefined)
  await service.unlock('panel', guide.login, guide.passphrase)
  const found = await inTurns(
    turns,
    (turn) => timed(() => service.call('search.find', inputs[turn]?.input)),
    (turn) => timed(prepared(raw, runs[turn] ?? [])),
  )
  await service.close()
  raw.close()
  return { what: 'find anything among 10,000 cases', unit: 'ms', ...found, floorIs: 'its statements raw' }
}
