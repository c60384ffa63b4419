import { newPerson } from './new-person.ts'
import type { Row } from '../kernel/schema.ts'
import { foldName } from '../../../shared/imports/fold-name.ts'

interface Address {
  readonly addressLine1: string
  readonly addressLine2: string
  readonly town: string
  readonly postcode: string
}

const hasLines = ({ addressLine1, addressLine2, town }: Address): boolean =>
  addressLine1 !== '' || addressLine2 !== '' || town !== ''

/** Where somebody lives, as the first says; what it lacks comes from the second, but never half of another address. */
function addressFrom(first: Address, second: Address): Address {
  const postcode = first.postcode || second.postcode
  const isElsewhere = first.postcode !== '' && second.postcode !== '' && first.postcode !== second.postcode
  const { addressLine1, addressLine2, town } = hasLines(first) || isElsewhere ? first : second
  return { addressLine1, addressLine2, town, postcode }
}

/** Some systems shout: where both agencies write the same name, the spelling with small letters is the one to read. */
const plainerCase = (known: string, sent: string): string =>
  known === known.toUpperCase() && sent !== sent.toUpperCase() && foldName(known) === foldName(sent)
    ? sent
    : known

type PersonRow = Row<'person'>

// What a record was called before it was corrected stays with it.
type Former = 'formerNames' | 'foldedFormer'

/** What a record says of somebody; the other columns are the store's own. */
export type Facts = Omit<PersonRow, 'id' | 'version' | 'foldedName' | 'joinedTo' | 'ownFacts' | Former>
export type Fact = keyof Facts

type Fill = { readonly [Name in Fact]: (first: Facts, second: Facts) => Facts[Name] }

const told = (facts: Facts): string[] => JSON.parse(facts.notToBeTold) as string[]

/** What the first lacks is taken from the second; an objection of either stands. */
const fill: Fill = {
  familyName: (first, second) => plainerCase(first.familyName, second.familyName),
  givenName: (first, second) => plainerCase(first.givenName, second.givenName),
  dateOfBirth: (first) => first.dateOfBirth,
  gender: (first, second) => first.gender || second.gender,
  pronoun: (first) => first.pronoun,
  addressLine1: (first, second) => addressFrom(first, second).addressLine1,
  addressLine2: (first, second) => addressFrom(first, second).addressLine2,
  town: (first, second) => addressFrom(first, second).town,
  postcode: (first, second) => addressFrom(first, second).postcode,
  nhsNumber: (first, second) => first.nhsNumber ?? second.nhsNumber,
  nhsNumberStatus: (first, second) => {
    if (first.nhsNumber === null) return second.nhsNumberStatus ?? first.nhsNumberStatus
    return first.nhsNumberStatus ?? (second.nhsNumber === first.nhsNumber ? second.nhsNumberStatus : null)
  },
  healthId: (first, second) => first.healthId ?? second.healthId,
  councilId: (first, second) => first.councilId ?? second.councilId,
  communicationNeeds: (first, second) => bothOf(first.communicationNeeds, second.communicationNeeds),
  sharingObjection: (first, second) => bothOf(first.sharingObjection, second.sharingObjection),
  notToBeTold: (first, second) => {
    const [ones, others] = [told(first), told(second)]
    return others.every((one) => ones.includes(one))
      ? first.notToBeTold
      : JSON.stringify([...new Set([...ones, ...others])])
  },
}

export const factNames = Object.keys(fill) as readonly Fact[]

/** The first record with what the second adds to it. */
export const filledFrom = (first: Facts, second: Facts): Facts =>
  Object.fromEntries(factNames.map((name) => [name, fill[name](first, second)])) as unknown as Facts

export const factsOf = (row: PersonRow): Facts => pick(row)

const pick = (row: Facts): Facts =>
  Object.fromEntries(factNames.map((name) => [name, row[name]])) as unknown as Facts

const nothing = pick(newPerson({ id: '', familyName: '', givenName: '', dateOfBirth: '' }))

/** As it was kept; a fact that did not exist then says nothing. */
export const factsFrom = (kept: string): Facts =>
  pick({ ...nothing, ...(JSON.parse(kept) as Partial<Facts>) })

/** Either text, or both where neither says what the other does. */
function bothOf(one: string, other: string): string {
  if (one === '' || other.includes(one)) return other
  return one.includes(other) ? one : `${one}\n${other}`
}
