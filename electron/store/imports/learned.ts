import { learnedFields } from '../../../shared/imports/fields.ts'
import type { ReferralRow } from '../../../shared/imports/fields.ts'
import type { Pronoun } from '../../../shared/people.ts'
import { factsOf } from '../people/facts.ts'
import type { Facts } from '../people/facts.ts'
import { newPerson } from '../people/new-person.ts'

/** What an agency's row says of the person by itself. */
export function saidOf(sent: ReferralRow): Facts {
  const learned = Object.fromEntries(learnedFields.map((field) => [field, sent[field]])) as Learned
  const id = sent.side === 'health' ? 'healthId' : 'councilId'
  const pronoun = pronounFor(sent.gender)
  return factsOf(newPerson({ id: '', ...learned, pronoun, [id]: sent.sourceId || null }))
}

type Learned = Pick<ReferralRow, (typeof learnedFields)[number]>

/** How somebody is spoken of until they say; "they" wherever the export does not make it plain. */
export function pronounFor(gender: string): Pronoun {
  if (/^(f|female|woman)$/i.test(gender)) return 'she'
  return /^(m|male|man)$/i.test(gender) ? 'he' : 'they'
}
