import type { z } from 'zod'
import { readNhsNumber } from '../../shared/kernel/nhs-number.ts'
import { PersonChanges, correctedFields } from '../../shared/people-corrections.ts'
import type { Person } from '../../shared/people.ts'
import { hasName } from '../../shared/kernel/person-name.ts'
import { Line } from '../../shared/kernel/text.ts'

/** All that a correction may be about and why it is made; checked before the store is asked. */
export const Correction = PersonChanges.required()
  .extend({ reason: Line(500) })
  .superRefine((said, context) => {
    const refuse = (path: 'familyName' | 'nhsNumber', message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (!hasName(said)) refuse('familyName', 'one name at least')
    const reading = said.nhsNumber === '' ? null : readNhsNumber(said.nhsNumber)
    if (reading && !reading.ok) refuse('nhsNumber', reading.reason)
  })
export type Correction = z.output<typeof Correction>
export type CorrectionForm = z.input<typeof Correction>

/** As they are known now. */
export const asKnown = (person: Person): Omit<Correction, 'reason'> => ({
  familyName: person.familyName,
  givenName: person.givenName,
  dateOfBirth: person.dateOfBirth,
  gender: person.gender,
  pronoun: person.pronoun,
  nhsNumber: person.nhsNumber ?? '',
  nhsNumberStatus: person.nhsNumberStatus,
  healthId: person.healthId ?? '',
  councilId: person.councilId ?? '',
  addressLine1: person.addressLine1,
  addressLine2: person.addressLine2,
  town: person.town,
  postcode: person.postcode,
})

/** Only what was put right: what others change meanwhile stays theirs. */
export function changesOf(person: Person, said: Correction): PersonChanges {
  const known = asKnown(person)
  return Object.fromEntries(
    correctedFields.filter((field) => said[field] !== known[field]).map((field) => [field, said[field]]),
  )
}
