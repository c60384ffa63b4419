import { readNhsNumber } from '../../../shared/nhs-number.ts'
import type { Person } from '../../../shared/people.ts'
import { invalid } from '../../../shared/reply.ts'
import type { CommandHandler } from '../handler.ts'
import { updateRow } from '../history.ts'
import type { ReadDb, WriteDb } from '../schema.ts'
import { insertMatches } from './possible-matches.ts'
import { selectPerson } from './select-people.ts'

/** Changes what is known of a person. A number that somebody else has is kept, and shown as a possible match. */
export const updatePerson: CommandHandler<'people.update'> = async (tx, input, context) => {
  const { personId, version, nhsNumber: typed, healthId, councilId, notToBeTold, ...fields } = input
  const nhsNumber = numberFrom(typed)
  if (nhsNumber === null && (fields.nhsNumberStatus === '01' || fields.nhsNumberStatus === '02'))
    throw invalid({ nhsNumberStatus: 'there is no number' })
  const changes = {
    ...fields,
    nhsNumber,
    healthId: healthId === '' ? null : healthId,
    councilId: councilId === '' ? null : councilId,
    notToBeTold: JSON.stringify([...new Set(notToBeTold)]),
  }
  await updateRow(tx, 'person', personId, version, changes, context)
  const person = await selectPerson(tx, personId)
  if (person.nhsNumber !== null) await matchSameNumber(tx, person, person.nhsNumber)
  return person
}

function numberFrom(typed: string): string | null {
  if (typed === '') return null
  const reading = readNhsNumber(typed)
  if (!reading.ok) throw invalid({ nhsNumber: reading.reason })
  return reading.nhsNumber
}

async function matchSameNumber(tx: WriteDb, person: Person, nhsNumber: string): Promise<void> {
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
