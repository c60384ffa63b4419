import type { ReferralRow } from '../../../shared/imports/referral-row.ts'
import type { Pronoun } from '../../../shared/people.ts'
import { bothOf } from '../people/both-of.ts'
import { plainerCase } from '../people/plainer-case.ts'
import type { Row } from '../schema.ts'

type Known = Pick<
  Row<'person'>,
  | 'familyName'
  | 'givenName'
  | 'nhsNumber'
  | 'nhsNumberStatus'
  | 'healthId'
  | 'councilId'
  | 'gender'
  | 'postcode'
  | 'communicationNeeds'
>

/** What an agency's row adds to what is known of a person. Nothing known is replaced, but names no longer shout. */
export function learned(person: Known, sent: ReferralRow): Known {
  const id = sent.side === 'health' ? 'healthId' : 'councilId'
  const isSameNumber = person.nhsNumber === null || person.nhsNumber === sent.nhsNumber
  return {
    familyName: plainerCase(person.familyName, sent.familyName),
    givenName: plainerCase(person.givenName, sent.givenName),
    healthId: person.healthId,
    councilId: person.councilId,
    [id]: person[id] ?? sent.sourceId,
    nhsNumber: person.nhsNumber ?? sent.nhsNumber,
    nhsNumberStatus: person.nhsNumberStatus ?? (isSameNumber ? sent.nhsNumberStatus : null),
    gender: person.gender || sent.gender,
    postcode: person.postcode || sent.postcode,
    communicationNeeds: bothOf(person.communicationNeeds, sent.communicationNeeds),
  }
}

/** How somebody is spoken of until they say; "they" wherever the export does not make it plain. */
export function pronounFor(gender: string): Pronoun {
  if (/^(f|female|woman)$/i.test(gender)) return 'she'
  return /^(m|male|man)$/i.test(gender) ? 'he' : 'they'
}
