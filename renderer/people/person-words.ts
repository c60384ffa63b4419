import { ageOn } from '../../shared/kernel/dates.ts'
import { formatNhsNumber } from '../../shared/kernel/nhs-number.ts'
import type { Person, Pronoun } from '../../shared/people.ts'

/** Beside the name: "58 · NHS 999 033 4013 ✓ · Council P241907". */
export function identityLine(person: Person, today: string): string {
  const { nhsNumber, nhsNumberStatus, councilId } = person
  const verified = nhsNumberStatus === '01' ? ' ✓' : ''
  return [
    String(ageOn(person.dateOfBirth, today)),
    nhsNumber === null ? 'no NHS number' : `NHS ${formatNhsNumber(nhsNumber)}${verified}`,
    councilId === null || councilId === '' ? '' : `Council ${councilId}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** "her", "him", "them": for what something does for the person. */
export const objectPronoun: Readonly<Record<Pronoun, string>> = { she: 'her', he: 'him', they: 'them' }
/** "her", "his", "their". */
export const possessive: Readonly<Record<Pronoun, string>> = { she: 'her', he: 'his', they: 'their' }
/** "she wants", "they want". */
export const wants: Readonly<Record<Pronoun, string>> = {
  she: 'she wants',
  he: 'he wants',
  they: 'they want',
}
