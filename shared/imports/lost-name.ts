import { hasName } from '../kernel/person-name.ts'
import { foldName } from './fold-name.ts'
import type { ReferralRow } from './fields.ts'

type Named = Pick<ReferralRow, 'familyName' | 'givenName' | 'dateOfBirth' | 'postcode' | 'nhsNumber'>

/**
 * One name is enough. It is not where a row before has the other name as well: somebody of that first name with that NHS
 * number, or born that day at that postcode, with a last name, is the same person, and in this row it was lost. Null:
 * nothing is missing.
 */
export function missingName(
  row: Named,
  seen: Pick<ReadonlyMap<string, unknown>, 'has'>,
): 'familyName' | 'givenName' | null {
  const { familyName, givenName } = row
  if (familyName !== '' && givenName !== '') return null
  if (!hasName(row)) return 'familyName'
  if (!partKeys(row).some((key) => seen.has(key))) return null
  return familyName === '' ? 'familyName' : 'givenName'
}

/** What a row with both names is remembered by; one with a single name proves nothing. */
export const wholeNameKeys = (row: Named): readonly string[] =>
  row.familyName === '' || row.givenName === '' ? [] : partKeys(row)

// No fixed abode: many live there.
const nowhere = 'ZZ99 3VZ'

/** Each name with the number that goes with it, and with the birth date and postcode. */
function partKeys({ familyName, givenName, dateOfBirth, postcode, nhsNumber }: Named): string[] {
  const names = [givenName && `given ${foldName(givenName)}`, familyName && `family ${foldName(familyName)}`]
  return names
    .filter(Boolean)
    .flatMap((name) => [
      ...(nhsNumber === null ? [] : [`${name}|${nhsNumber}`]),
      ...(postcode === '' || postcode === nowhere ? [] : [`${name}|${dateOfBirth}|${postcode}`]),
    ])
}
