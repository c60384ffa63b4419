import type { ReferralRow } from '../../../shared/imports/referral-row.ts'
import type { Pronoun } from '../../../shared/people.ts'
import { factsOf } from '../people/facts.ts'
import type { Facts } from '../people/facts.ts'
import { newPerson } from '../people/new-person.ts'

/** What an agency's row says of the person by itself. */
export function saidOf(sent: ReferralRow): Facts {
  const { familyName, givenName, dateOfBirth, gender, addressLine1, addressLine2, town, postcode } = sent
  const id = sent.side === 'health' ? 'healthId' : 'councilId'
  const { nhsNumber, nhsNumberStatus, communicationNeeds } = sent
  const named = { id: '', familyName, givenName, dateOfBirth, gender, pronoun: pronounFor(gender) }
  const address = { addressLine1, addressLine2, town, postcode }
  return factsOf(
    newPerson({
      ...named,
      ...address,
      nhsNumber,
      nhsNumberStatus,
      communicationNeeds,
      [id]: sent.sourceId || null,
    }),
  )
}

/** How somebody is spoken of until they say; "they" wherever the export does not make it plain. */
export function pronounFor(gender: string): Pronoun {
  if (/^(f|female|woman)$/i.test(gender)) return 'she'
  return /^(m|male|man)$/i.test(gender) ? 'he' : 'they'
}
