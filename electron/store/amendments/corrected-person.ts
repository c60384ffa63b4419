import { personTyped } from '../../../shared/amended-fields.ts'
import type { AmendedPerson } from '../../../shared/amended-fields.ts'
import { Failure, invalid } from '../../../shared/kernel/reply.ts'
import type { Person } from '../../../shared/people.ts'
import { PersonChanges } from '../../../shared/people-corrections.ts'
import type { RecordPerson } from '../../../shared/records.ts'
import { selectPerson } from '../facts/select-people.ts'
import type { Context } from '../kernel/handler.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { correctPerson } from '../people/correct-person.ts'
import { updatePerson } from '../people/update-person.ts'
import { personOf } from './select-amendable.ts'

interface Wished {
  readonly row: Row<'record'>
  /** As the record says it. */
  readonly said: RecordPerson
  readonly rest: { readonly person?: AmendedPerson | undefined }
  readonly reason: string
  /** Who they are as it is known now, in the place of what the record says. */
  readonly asKnownNow: boolean
}

type Key = keyof AmendedPerson
const keys = Object.keys({
  familyName: 0,
  givenName: 0,
  dateOfBirth: 0,
  gender: 0,
  postcode: 0,
  nhsNumber: 0,
  nhsNumberStatus: 0,
  healthId: 0,
  councilId: 0,
  communicationNeeds: 0,
} satisfies Record<Key, 0>) as Key[]

/**
 * Who the record should say that they are; null: as it does. What is known of them already is taken over, and what is not
 * is put right about them in the same act, by whoever owns that: a record and a person that contradict each other are the
 * harm that this is for.
 */
export async function correctedPerson(
  tx: WriteDb,
  { row, said, rest: { person: typed }, reason, asKnownNow }: Wished,
  context: Context,
): Promise<Partial<RecordPerson> | null> {
  const { personId } = await tx
    .selectFrom('case')
    .select('personId')
    .where('id', '=', row.caseId)
    .executeTakeFirstOrThrow()
  const now = await selectPerson(tx, personId)
  const known = asKnownNow ? personOf(now) : {}
  const wished = typed === undefined ? [] : keys.filter((key) => typed[key] !== personTyped(said)[key])
  if (typed === undefined || wished.length === 0) return asKnownNow ? known : null
  const right = await putRight(tx, { now, typed, wished, reason }, context)
  const taken = wished.map((key) => [key, right[key]] as const)
  const isAnother = wished.includes('nhsNumber')
  return {
    ...known,
    ...Object.fromEntries(taken),
    ...(isAnother && { nhsNumberStatus: right.nhsNumberStatus }),
  }
}

interface Right {
  readonly now: Person
  readonly typed: AmendedPerson
  readonly wished: readonly Key[]
  readonly reason: string
}

/** The person as they are known with what was typed, which is put right about them where it is not known yet. */
async function putRight(
  tx: WriteDb,
  { now, typed, wished, reason }: Right,
  context: Context,
): Promise<Person> {
  const other = wished.filter((key) => personTyped({ ...now })[key] !== typed[key])
  const { communicationNeeds, ...identity } = Object.fromEntries(
    other.map((key) => [key, typed[key]]),
  ) as Partial<AmendedPerson>
  const changes = PersonChanges.parse(identity)
  const corrected =
    Object.keys(changes).length === 0
      ? now
      : await correctPerson(
          tx,
          { personId: now.id, version: now.version, changes, reason: oneLine(reason), source: 'by_hand' },
          context,
        ).catch(atTheirField)
  if (communicationNeeds === undefined) return corrected
  const update = { personId: now.id, version: corrected.version, changes: { communicationNeeds } }
  return updatePerson(tx, update, context)
}

/** What is wrong of a person is said beside what was typed of them. */
function atTheirField(failure: unknown): never {
  const error = failure instanceof Failure ? failure.error : null
  if (error?.kind !== 'invalid') throw failure
  throw invalid(
    Object.fromEntries(Object.entries(error.fields).map(([key, why]) => [`rest.person.${key}`, why])),
  )
}

const longest = 500
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, longest)
