import { nothingKnown } from '../../../shared/people-fields.ts'
import { person } from '../facts/to-person.ts'
import type { Row } from '../kernel/schema.ts'
import { foldedName } from './folded-name.ts'

type Known = Pick<Row<'person'>, 'id' | 'familyName' | 'givenName' | 'dateOfBirth'>

/** A row for somebody of whom no more is known than this. */
export function newPerson(known: Known & Partial<Row<'person'>>): Row<'person'> {
  const { familyName, givenName, dateOfBirth } = known
  return {
    version: 1,
    ...person.toRow({ familyName, givenName, dateOfBirth, ...nothingKnown }),
    foldedFormer: '',
    joinedTo: null,
    ownFacts: null,
    ...known,
    foldedName: foldedName(known),
  }
}
