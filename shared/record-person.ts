import { keysTold, leftOut, pick } from './kernel/told.ts'
import type { KeysTold, Told } from './kernel/told.ts'
import type { PersonFields } from './people-fields.ts'

/** What a record says of the person; `later`: absent from records made before it was kept. */
const recorded = {
  familyName: 'always',
  givenName: 'always',
  dateOfBirth: 'always',
  gender: 'always',
  postcode: 'always',
  nhsNumber: 'always',
  nhsNumberStatus: 'always',
  councilId: 'always',
  healthId: 'always',
  communicationNeeds: 'always',
  pronoun: leftOut('stands beside their own words'),
  formerNames: leftOut('who they were is for finding them, not for deciding'),
  addressLine1: leftOut('the postcode tells two people apart; where they live is more than a decision needs'),
  addressLine2: leftOut('as the first line'),
  town: leftOut('as the first line'),
  sharingObjection: leftOut('decides who gets a pack; its words are for whoever may know'),
  notToBeTold: leftOut('decides who gets a pack'),
} as const satisfies Told<PersonFields, 'always' | 'later'>

type Recorded<When> = {
  [K in KeysTold<typeof recorded>]: (typeof recorded)[K] extends When ? K : never
}[KeysTold<typeof recorded>]

type Later = { readonly [K in Recorded<'later'>]?: PersonFields[K] }

export interface RecordPerson extends Pick<PersonFields, Recorded<'always'>>, Later {
  readonly audience: 'both'
}

/** What a record says of them, and no more. */
export type PersonTold = Omit<RecordPerson, 'audience'>

export const recordPerson = (person: PersonFields): RecordPerson => ({
  audience: 'both',
  ...pick(person, keysTold(recorded)),
})
