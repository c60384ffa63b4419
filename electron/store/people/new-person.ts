import type { Row } from '../kernel/schema.ts'
import { foldedName } from './folded-name.ts'

type Known = Pick<Row<'person'>, 'id' | 'familyName' | 'givenName' | 'dateOfBirth'>

/** A row for somebody of whom no more is known than this; "they" until somebody says otherwise. */
export const newPerson = (known: Known & Partial<Row<'person'>>): Row<'person'> => ({
  version: 1,
  gender: '',
  pronoun: 'they',
  addressLine1: '',
  addressLine2: '',
  town: '',
  postcode: '',
  nhsNumber: null,
  nhsNumberStatus: null,
  healthId: null,
  councilId: null,
  communicationNeeds: '',
  sharingObjection: '',
  notToBeTold: '[]',
  formerNames: '',
  foldedFormer: '',
  joinedTo: null,
  ownFacts: null,
  ...known,
  foldedName: foldedName(known),
})
