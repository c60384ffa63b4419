import type { AmendedPerson } from '../../shared/amendments.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { formatNhsNumber } from '../../shared/kernel/nhs-number.ts'
import { fullName } from '../../shared/kernel/person-name.ts'

/** "Gwen Asante, born 12 June 1953, NHS number 999 123 4567". */
export const personText = (person: AmendedPerson): string =>
  [
    fullName(person),
    `born ${shortDate(person.dateOfBirth)}`,
    person.nhsNumber === null ? 'no NHS number' : `NHS number ${formatNhsNumber(person.nhsNumber)}`,
  ].join(', ')
