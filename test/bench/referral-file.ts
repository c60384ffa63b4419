import { stringify } from 'csv-stringify/sync'
import { builtInMaps } from '../../shared/imports/built-in-maps.ts'
import { hasValidCheckDigit, nhsNumberStatuses } from '../../shared/kernel/nhs-number.ts'

const families = [
  'Ashdown',
  'Birtles',
  'Cawley',
  'Dunmore',
  'Eastmond',
  'Farrant',
  'Gilroy',
  'Hexter',
  'Inchbald',
]
const given = ['Ada', 'Bilal', 'Cerys', 'Dov', 'Esi', 'Fergal', 'Greta', 'Hamza', 'Ines', 'Jonah', 'Kaya']
const endings = ['', 'by', 'ford', 'ham', 'ley', 'more', 'ton', 'wick', 'worth', 'stead']

const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
const two = (value: number): string => String(value).padStart(2, '0')

/** Numbers of the 999 range, which is never given to a real person, whose check digit holds. */
function* nhsNumbers(): Generator<string> {
  for (let serial = 0; serial < 1_000_000; serial++) {
    const nine = `999${String(serial).padStart(6, '0')}`
    const last = '0123456789'.split('').find((digit) => hasValidCheckDigit(nine + digit))
    if (last !== undefined) yield nine + last
  }
}

/** An export in the trust's layout with this many rows, each about an invented person of its own. */
export function referralFile(rows: number): Buffer {
  const health = builtInMaps.find((map) => map.side === 'health')?.columns ?? {}
  const fields = Object.keys(health) as (keyof typeof health)[]
  const numbers = nhsNumbers()
  const lines = Array.from({ length: rows }, (_, index) => {
    const cells = cellsOf(index, numbers.next().value ?? '')
    return fields.map((field) => cells[field] ?? '')
  })
  return Buffer.from(stringify([fields.map((field) => health[field] ?? ''), ...lines]))
}

const cellsOf = (index: number, nhsNumber: string): Readonly<Record<string, string>> => ({
  sourceId: String(4_000_000 + index),
  nhsNumber: nhsNumber.replace(/(...)(...)(....)/, '$1 $2 $3'),
  nhsNumberStatus: nhsNumberStatuses['01'],
  familyName: of(families, index) + of(endings, Math.floor(index / 99)),
  givenName: of(given, index),
  dateOfBirth: `${two((index % 28) + 1)}/${two((Math.floor(index / 28) % 12) + 1)}/${1940 + (Math.floor(index / 336) % 65)}`,
  gender: of(['Female', 'Male', 'Not stated'], index),
  postcode: `NG${(index % 25) + 1} ${(index % 9) + 1}ZZ`,
  team: of(['Northgate CMHT', 'Assertive Outreach', 'Early Intervention'], index),
  worker: of(['J. Pellow (Social Worker)', 'R. Dhillon (CPN)', 'S. Okafor (CPN)'], index),
  referredOn: `${two((index % 28) + 1)}/${two((index % 9) + 1)}/2026`,
  reason:
    'Wants two assistants she already knows instead of the agency, so that the mornings are hers again.',
  legalStatus: of(['Informal', 's117', 'CTO'], index),
  section117: of(['Y', 'N'], index),
  indicativePence: `£${(1 + (index % 40)) * 250}.00`,
  communicationNeeds: of(['', 'Large print', 'Easy read', 'BSL interpreter'], index),
  consentToShare: 'Y',
  requestedBecause: of(['Novel spend', 'Risk to weigh', 's117 ending proposed'], index),
})
