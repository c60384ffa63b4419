import { readNhsNumber } from '../../../shared/kernel/nhs-number.ts'
import type { Person } from '../../../shared/people.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import { insertMatches } from './possible-matches.ts'

/** Ten digits, or null where nothing was typed; `invalid{nhsNumber}` says what is wrong. */
export function numberFrom(typed: string): string | null {
  if (typed === '') return null
  const reading = readNhsNumber(typed)
  if (!reading.ok) throw invalid({ nhsNumber: reading.reason })
  return reading.nhsNumber
}

/** A number that somebody else has too: whether they are one, a person decides; said once, it is not asked again. */
export async function matchSameNumber(tx: WriteDb, person: Person, nhsNumber: string): Promise<void> {
  const others = await tx
    .selectFrom('person')
    .select('id')
    .where('nhsNumber', '=', nhsNumber)
    .where('joinedTo', 'is', null)
    .where('id', '!=', person.id)
    .execute()
  if (others.length === 0) return
  const known = await knownPairs(tx, person.id)
  const pairs = others
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ firstPersonId: id, secondPersonId: person.id, why: 'same NHS number' }))
  await insertMatches(tx, pairs)
}

/** Everyone this person has been compared with: a decided pair is not asked about again. */
async function knownPairs(db: ReadDb, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('possibleMatch')
    .select(['firstPersonId', 'secondPersonId'])
    .where((eb) => eb.or([eb('firstPersonId', '=', personId), eb('secondPersonId', '=', personId)]))
    .execute()
  return new Set(rows.map((row) => (row.firstPersonId === personId ? row.secondPersonId : row.firstPersonId)))
}
