import { longDate } from '../../shared/kernel/dates.ts'
import { formatNhsNumber } from '../../shared/kernel/nhs-number.ts'
import type { Person } from '../../shared/people.ts'

/** What two records are compared by. */
export type Compared = Pick<Person, 'familyName' | 'givenName' | 'dateOfBirth' | 'nhsNumber' | 'postcode'> &
  Partial<Pick<Person, 'gender' | 'healthId' | 'councilId'>>

export interface ComparedRow {
  readonly label: string
  readonly first: string
  readonly second: string
  /** `unknown`: one of them does not say, which is neither. */
  readonly verdict: 'same' | 'different' | 'unknown'
}

type Read = readonly [label: string, read: (one: Compared) => string]

const reads: readonly Read[] = [
  ['First name', (one) => one.givenName],
  ['Last name', (one) => one.familyName],
  ['Date of birth', (one) => longDate(one.dateOfBirth)],
  ['NHS number', (one) => (one.nhsNumber === null ? '' : formatNhsNumber(one.nhsNumber))],
  ['Postcode', (one) => one.postcode],
  ['Gender', (one) => one.gender ?? ''],
  ['Health number', (one) => one.healthId ?? ''],
  ['Council number', (one) => one.councilId ?? ''],
]

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Line by line, what is the same, what differs and what one of them does not say. Lines empty on both are left out. */
export function compare(first: Compared, second: Compared): readonly ComparedRow[] {
  return reads.flatMap(([label, read]) => {
    const [a, b] = [read(first), read(second)]
    if (a === '' && b === '') return []
    const verdict = a === '' || b === '' ? 'unknown' : folded(a) === folded(b) ? 'same' : 'different'
    return [{ label, first: a, second: b, verdict } as const]
  })
}
