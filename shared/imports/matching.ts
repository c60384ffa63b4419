import type { Side } from '../kernel/text.ts'
import { doubtsBetween, doubtsInWords } from './doubts.ts'
import { PeopleIndex } from './people-index.ts'
import type { Counterpart, Entry, Identity } from './people-index.ts'

/** Someone already here, and which agencies have referred them. */
export interface KnownPerson extends Identity {
  readonly id: string
  readonly sides: readonly Side[]
  /** Their identifiers in the agencies' own systems. */
  readonly healthId?: string | null
  readonly councilId?: string | null
}

/** A row to be matched; `row` as counted in its file. */
export interface IncomingPerson extends Identity {
  readonly row: number
  readonly side: Side
  /** The identifier in the sending system. */
  readonly sourceId?: string
}

/** What differs (`dateOfBirth and givenName differ`), or why what does not differ is not enough. */
export type ReviewReason = string
export const numberTwice = 'NHS number twice in the file'
export const severalFit = 'several people fit'
export const sameIdentifier = 'only the agency’s identifier is the same'
export type PossibleReason = 'no NHS number' | 'NHS number differs'

export interface RowMatch {
  readonly row: number
  readonly nhsNumber: string | null
  /** The same NHS number, and nothing that speaks against it (doubts.ts): joined without asking. */
  readonly same: Counterpart | null
  /** True where the other agency has referred that person. */
  readonly joinsAgencies: boolean
  /** The same NHS number, but something speaks against it: a person decides. */
  readonly review: readonly { readonly who: Counterpart; readonly why: ReviewReason }[]
  /** Alike but for the NHS number: offered, never joined. Only where nobody has the same number. */
  readonly possible: readonly { readonly who: Counterpart; readonly why: PossibleReason }[]
}

/**
 * Matches rows of one file, in order, against the people already here and against the rows before them. Names are
 * compared with case, accents, apostrophes and hyphens folded. A row without an NHS number is never matched by itself,
 * nor is one whose number the same file gives to somebody else. Addresses and telephone numbers count for nothing:
 * families and carers share them.
 */
export function matchRows(
  incoming: readonly IncomingPerson[],
  known: readonly KnownPerson[],
): readonly RowMatch[] {
  const matcher = new Matcher()
  for (const person of known) matcher.know(person)
  for (const person of incoming) matcher.expect(person)
  return incoming.map((person) => matcher.match(person))
}

/** The same in parts: told first who is here and of every row, it is then given the rows in order. */
export class Matcher {
  readonly #index = new PeopleIndex()
  readonly #contested = new ContestedNumbers()

  know({ id, sides, healthId, councilId, ...identity }: KnownPerson): void {
    const ownIds = { health: healthId ?? null, socialCare: councilId ?? null }
    this.#index.add({ ...identity, who: { personId: id, row: null }, sides: new Set(sides), ownIds })
  }

  expect(person: IncomingPerson): void {
    this.#contested.add(person)
  }

  match(person: IncomingPerson): RowMatch {
    return matchOne(person, this.#index, this.#contested.numbers)
  }
}

function matchOne(person: IncomingPerson, index: PeopleIndex, contested: ReadonlySet<string>): RowMatch {
  const sameNumber = index.withNumber(person.nhsNumber)
  const weighed = sameNumber.map((entry) => ({ entry, why: doubtsInWords(doubtsBetween(person, entry)) }))
  const isContested = person.nhsNumber !== null && contested.has(person.nhsNumber)
  const fitting = weighed.flatMap(({ entry, why }) => (why === '' ? [entry] : []))
  const exact = isContested ? undefined : theOnlyOne(person, fitting)
  const match: RowMatch = {
    row: person.row,
    nhsNumber: person.nhsNumber,
    same: exact?.who ?? null,
    joinsAgencies: exact !== undefined && [...exact.sides].some((side) => side !== person.side),
    review: weighed.flatMap(({ entry, why }) => {
      if (why !== '') return [{ who: entry.who, why }]
      return exact === undefined ? [{ who: entry.who, why: isContested ? numberTwice : severalFit }] : []
    }),
    possible: sameNumber.length > 0 ? [] : possible(person, index),
  }
  if (exact === undefined) index.add(asEntry(person))
  else exact.sides.add(person.side)
  return match
}

function asEntry({ row, side, sourceId, ...identity }: IncomingPerson): Entry {
  const ownIds = { health: null, socialCare: null, [side]: sourceId ?? null }
  return { ...identity, who: { personId: null, row }, sides: new Set([side]), ownIds }
}

/** Where several people fit, as two may whose joining was undone, the agency's own identifier says which; else nobody does. */
function theOnlyOne({ side, sourceId }: IncomingPerson, fitting: readonly Entry[]): Entry | undefined {
  const people = new Set(fitting.map(({ who }) => who.personId ?? who.row))
  if (people.size <= 1) return fitting[0]
  const own = fitting.filter(({ ownIds }) => isSameId(ownIds[side], sourceId))
  return new Set(own.map(({ who }) => who.personId ?? who.row)).size === 1 ? own[0] : undefined
}

const isSameId = (one: string | null, other = ''): boolean =>
  one !== null && other !== '' && one.toUpperCase() === other.toUpperCase()

// A number that stands for more people than this is nobody's; nor must comparing them all take all day.
const mostAlike = 20

/** Numbers that one file gives to people who are not the same: whom they belong to, a person says. */
class ContestedNumbers {
  readonly numbers = new Set<string>()
  readonly #given = new Map<string, Map<string, IncomingPerson>>()

  add(person: IncomingPerson): void {
    const { nhsNumber, familyName, givenName, dateOfBirth, gender = '' } = person
    if (nhsNumber === null || this.numbers.has(nhsNumber)) return
    const others = this.#given.get(nhsNumber) ?? new Map<string, IncomingPerson>()
    const key = [familyName, givenName, dateOfBirth, gender].join('|')
    if (others.has(key)) return
    const isAgainst = [...others.values()].some((other) => doubtsBetween(person, other).length > 0)
    if (isAgainst || others.size >= mostAlike) this.numbers.add(nhsNumber)
    this.#given.set(nhsNumber, others.set(key, person))
  }
}

// More than a person can weigh; a file of one name over and over must not take all day either.
const mostOffered = 20

const possible = (person: Identity, index: PeopleIndex): RowMatch['possible'] =>
  index
    .alike(person)
    .slice(0, mostOffered)
    .map((entry) => {
      const bothNumbered = person.nhsNumber !== null && entry.nhsNumber !== null
      return { who: entry.who, why: bothNumbered ? 'NHS number differs' : 'no NHS number' }
    })

export interface MatchSummary {
  /** NHS numbers of people whom both agencies have referred, each once, in the order of the rows. */
  readonly matched: readonly string[]
  readonly needsReview: readonly { readonly nhsNumber: string; readonly why: ReviewReason }[]
}

/** What `accord import` says about a file. A number once settled by an exact match can still need review for another record. */
export function summarise(matches: readonly RowMatch[]): MatchSummary {
  const matched = new Set<string>()
  const review = new Map<string, { nhsNumber: string; why: ReviewReason }>()
  for (const { nhsNumber, joinsAgencies, review: found } of matches) {
    if (nhsNumber === null) continue
    if (joinsAgencies) matched.add(nhsNumber)
    for (const { why } of found) review.set(`${nhsNumber}|${why}`, { nhsNumber, why })
  }
  return { matched: [...matched], needsReview: [...review.values()] }
}

/** Two files together, the health file first; in the order of the council's file. `existing`: people already here. */
export function matchReferrals(
  health: readonly IncomingPerson[],
  socialCare: readonly IncomingPerson[],
  existing: readonly KnownPerson[] = [],
): MatchSummary & { readonly rows: readonly RowMatch[] } {
  const asKnown = health.map(({ row, side, sourceId, ...identity }) => ({
    ...identity,
    id: `health:${row}`,
    sides: [side],
    healthId: sourceId ?? null,
  }))
  const rows = matchRows(socialCare, [...existing, ...asKnown])
  return { ...summarise(rows), rows }
}
