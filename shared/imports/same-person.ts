import { doubtsBetween } from './doubts.ts'
import type { Described, Doubt } from './doubts.ts'
import { foldName } from './fold-name.ts'

/** What a referral says of whom it is about. */
export interface ToldOf extends Described {
  readonly nhsNumber: string | null
}

/** `doubt`: somebody has to say. */
export type Sameness = 'same' | 'doubt' | 'other'

/**
 * Whether two referrals that one agency sent on one day, of which one at least has no identifier of the agency's own,
 * are about one person: number, spelling or birth date may have been put right since, but not all of them. Twins have
 * the birth date and the last name in common, and are two.
 */
export function samePerson(one: ToldOf, other: ToldOf): Sameness {
  const against = doubtsBetween(one, other).filter((doubt) => doubt !== 'gender')
  if (one.nhsNumber !== null && one.nhsNumber === other.nhsNumber) return byNumber(one, other, against)
  const [first] = against
  const isSpeltAlike = foldName(one.givenName) === foldName(other.givenName)
  if (first === undefined)
    return isSpeltAlike || one.familyName === '' || other.familyName === '' ? 'same' : 'doubt'
  if (first === 'dateOfBirth') return 'other'
  if (isWholeAlike(one, other)) return 'doubt'
  if (against.length > 1) return 'other'
  if (first === 'givenName') return isRespelt(one.givenName, other.givenName) ? 'doubt' : 'other'
  if (!isSpeltAlike) return 'other'
  const isAnotherNumber = one.nhsNumber !== null && other.nhsNumber !== null
  return !isAnotherNumber && isRespelt(one.familyName, other.familyName) ? 'same' : 'doubt'
}

function byNumber(one: ToldOf, other: ToldOf, against: readonly Doubt[]): Sameness {
  if (against.length > 1) return against.length === 2 ? 'doubt' : 'other'
  if (against[0] !== 'givenName') return 'same'
  return isRespelt(one.givenName, other.givenName) ? 'same' : 'doubt'
}

/** Both names in one field, or each in the other's. */
function isWholeAlike(one: ToldOf, other: ToldOf): boolean {
  const [a, b] = [foldName(one.givenName), foldName(one.familyName)]
  return [a + b, b + a].includes(foldName(other.givenName + other.familyName))
}

// "Siobahn" for "Siobhan", "Rosza" for "Rózsa"; short names that differ by a letter are two names.
const shortest = 4

/** One letter more, less or another, or two letters the other way round. */
export function isRespelt(one: string, other: string): boolean {
  const [a, b] = [foldName(one), foldName(other)]
  if (a === b) return true
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const [restA, restB] = [a.slice(from), b.slice(from)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  )
}
