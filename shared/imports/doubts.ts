import { foldName } from './fold-name.ts'

/** What people are told apart by, besides numbers. Dates are ISO; a gender that is left out or blank was not said. */
export interface Described {
  readonly familyName: string
  readonly givenName: string
  readonly dateOfBirth: string
  readonly gender?: string
}

/** What can speak against two records with the same NHS number being one person's. */
export type Doubt = 'dateOfBirth' | 'familyName' | 'givenName' | 'gender'

/** Everything that speaks against it, in this order; empty: nothing does. */
export function doubtsBetween(one: Described, other: Described): readonly Doubt[] {
  const found: Doubt[] = []
  if (one.dateOfBirth !== other.dateOfBirth) found.push('dateOfBirth')
  if (!isSameWhole(one, other)) {
    if (foldName(one.familyName) !== foldName(other.familyName)) found.push('familyName')
    if (!haveInCommon(one.givenName, other.givenName)) found.push('givenName')
  }
  if (differ(genderOf(one.gender), genderOf(other.gender))) found.push('gender')
  return found
}

/** `dateOfBirth differs`, `dateOfBirth and familyName differ`; empty where nothing does. */
export function doubtsInWords(doubts: readonly Doubt[]): string {
  const last = doubts.at(-1)
  if (last === undefined) return ''
  return doubts.length === 1 ? `${last} differs` : `${doubts.slice(0, -1).join(', ')} and ${last} differ`
}

/** Somebody with one name may have it as a first name in one system and as a last name in the other. */
function isSameWhole(one: Described, other: Described): boolean {
  const whole = ({ familyName, givenName }: Described) => foldName(`${givenName}${familyName}`)
  const hasOneName = [one, other].every(({ familyName, givenName }) => familyName === '' || givenName === '')
  return hasOneName && whole(one) === whole(other)
}

const partsOf = (name: string): string[] =>
  name
    .split(/[\s\p{Pd}.,]+/u)
    .map(foldName)
    .filter(Boolean)

/**
 * A name of the one, or its initial, or its short form, is among the other's: "R", "Rob" and "Mary Robert" all have
 * something in common with "Robert". Twins' names that differ by their ending (Daniel, Danielle) have not.
 */
function haveInCommon(one: string, other: string): boolean {
  const [ones, others] = [partsOf(one), partsOf(other)]
  if (ones.length === 0 || others.length === 0) return ones.length === others.length
  if (foldName(one) === foldName(other)) return true
  return ones.some((a) => others.some((b) => areOne(a, b)))
}

const endings = /^(a|e|i|o|y|ie|la|le|na|ne|ina|ine|ella|elle|ette|etta)$/

function areOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === long) return true
  if (!long.startsWith(short)) return false
  if (short.length === 1) return true
  return short.length >= 3 && !endings.test(long.slice(short.length))
}

const genders: readonly (readonly [RegExp, string])[] = [
  [/^(f|female|woman|girl|2)$/, 'female'],
  [/^(m|male|man|boy|1)$/, 'male'],
  // NHS Data Dictionary, PERSON STATED GENDER CODE: 9 is indeterminate, X not known, 0 not known.
  [
    /^(|0|9|x|u|z|notknown|unknown|notstated|notspecified|notsaid|notrecorded|indeterminate|prefernottosay)$/,
    '',
  ],
]

function genderOf(said = ''): string {
  const folded = foldName(said)
  return genders.find(([words]) => words.test(folded))?.[1] ?? folded
}

const differ = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other
