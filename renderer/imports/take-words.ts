import type { DifferingPerson } from '../../shared/imports.ts'
import type { TargetField } from '../../shared/imports/fields.ts'
import { correctedFields } from '../../shared/people-corrections.ts'
import type { CorrectedField } from '../../shared/people-corrections.ts'
import { correctedText } from '../people/correction-words.ts'

/** A field of a row that is about the person, and can be taken over. */
export interface Correctable {
  readonly field: CorrectedField
  readonly file: string
}

const asCorrected = (field: TargetField): CorrectedField | null =>
  correctedFields.find((one) => one === field) ?? null

/** What of a row can be taken over; the rest is about the referral. */
export const correctable = ({ values }: DifferingPerson): Correctable[] =>
  values.flatMap(({ field, file }) => {
    const known = asCorrected(field)
    return known === null ? [] : [{ field: known, file }]
  })

/** As people read it; a dash for nothing. */
export function differingText(field: TargetField, value: string): string {
  if (value === '') return '–'
  const known = asCorrected(field)
  return correctedText(known ?? (field === 'referredOn' ? 'dateOfBirth' : 'gender'), value)
}
