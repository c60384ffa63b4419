import { shortDate } from '../../shared/kernel/dates.ts'
import { formatNhsNumber, nhsNumberStatuses } from '../../shared/kernel/nhs-number.ts'
import type { CorrectedField, CorrectionSource } from '../../shared/people-corrections.ts'
import { NhsNumberStatus } from '../../shared/number-status.ts'
import { Pronoun } from '../../shared/kernel/pronoun.ts'
import { pronounWords } from '../../shared/words.ts'

export const correctedWords: Readonly<Record<CorrectedField, string>> = {
  familyName: 'Last name',
  givenName: 'First name',
  dateOfBirth: 'Date of birth',
  gender: 'Gender',
  pronoun: 'Spoken of as',
  nhsNumber: 'NHS number',
  nhsNumberStatus: 'Its status',
  healthId: 'Number in the health record',
  councilId: 'Number in the council record',
  addressLine1: 'Address, first line',
  addressLine2: 'Address, second line',
  town: 'Town',
  postcode: 'Postcode',
}

/** Of what it was taken; nothing where somebody here knew it. */
export const sourceWords: Readonly<Record<CorrectionSource, string>> = {
  by_hand: '',
  health: 'taken from health’s file',
  socialCare: 'taken from the council’s file',
}

/** A value as people read it: "4 May 1979", "999 033 4013"; "nothing" where it is empty. */
export function correctedText(field: CorrectedField, value: string): string {
  if (value === '') return 'nothing'
  if (field === 'dateOfBirth') return shortDate(value)
  if (field === 'nhsNumber') return formatNhsNumber(value)
  const status = field === 'nhsNumberStatus' ? NhsNumberStatus.safeParse(value) : null
  if (status?.success === true) return nhsNumberStatuses[status.data]
  const pronoun = field === 'pronoun' ? Pronoun.safeParse(value) : null
  return pronoun?.success === true ? pronounWords[pronoun.data] : value
}
