import type { NewRow } from '../schema.ts'
import { foldedName } from './folded-name.ts'

type Known = Pick<NewRow<'person'>, 'id' | 'familyName' | 'givenName' | 'dateOfBirth'>

/** A row for somebody of whom no more is known than this; "they" until somebody says otherwise. */
export const newPerson = (known: Known & Partial<NewRow<'person'>>): NewRow<'person'> => ({
  version: 1,
  gender: '',
  pronoun: 'they',
  postcode: '',
  nhsNumber: null,
  nhsNumberStatus: null,
  healthId: null,
  councilId: null,
  communicationNeeds: '',
  sharingObjection: '',
  notToBeTold: '[]',
  joinedTo: null,
  ...known,
  foldedName: foldedName(known),
})
