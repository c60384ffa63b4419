import type { Side } from '../text.ts'
import { foldName } from './fold-name.ts'
import { PeopleIndex } from './people-index.ts'
import type { Counterpart, Identity } from './people-index.ts'

/** Someone already here, and which agencies have referred them. */
export interface KnownPerson extends Identity {
  readonly id: string
  readonly sides: readonly Side[]
}

/** A row to be matched; `row` as counted in its file. */
export interface IncomingPerson extends Identity {
  readonly row: number
  readonly side: Side
}

export type ReviewReason = 'dateOfBirth differs' | 'familyName differs' | 'dateOfBirth and familyName differ'
export type PossibleReason = 'no NHS number' | 'NHS number differs'

export interface RowMatch {
  readonly row: number
  readonly nhsNumber: string | null
  /** The same NHS number, date of birth and family name: joined without asking. */
  readonly same: Counterpart | null
  /** True where the other agency has referred that person. */
  readonly joinsAgencies: boolean
  /** The same NHS number, but something else differs: a person decides. */
  readonly review: readonly { readonly who: Counterpart; readonly why: ReviewReason }[]
  /** Alike but for the NHS number: offered, never joined. Only where nobody has the same number. */
  readonly possible: readonly { readonly who: Counterpart; readonly why: PossibleReason }[]
}

/**
 * Matches rows of one file, in order, against the people already here and against the rows before them. Names are
 * compared with case, accents, apostrophes and hyphens folded. A row without an NHS number is never matched by itself.
 */
export function matchRows(
  incoming: readonly IncomingPerson[],
  known: readonly KnownPerson[],
): readonly RowMatch[] {
  const index = new PeopleIndex()
  for (const { id, sides, ...identity } of known) {
    index.add({ ...identity, who: { personId: id, row: null }, sides: new Set(sides) })
  }
  return incoming.map((person) => matchOne(person, index))
}

function matchOne(person: IncomingPerson, index: PeopleIndex): RowMatch {
  const sameNumber = index.withNumber(person.nhsNumber)
  const exact = sameNumber.find((entry) => reviewReason(person, entry) === null)
  const match: RowMatch = {
    row: person.row,
    nhsNumber: person.nhsNumber,
    same: exact?.who ?? null,
    joinsAgencies: exact !== undefined && [...exact.sides].some((side) => side !== person.side),
    review: sameNumber.flatMap((entry) => {
      const why = reviewReason(person, entry)
      return why === null ? [] : [{ who: entry.who, why }]
    }),
    possible: sameNumber.length > 0 ? [] : possible(person, index),
  }
  if (exact === undefined) {
    const { row, side, ...identity } = person
    index.add({ ...identity, who: { personId: null, row }, sides: new Set([side]) })
  } else {
    exact.sides.add(person.side)
  }
  return match
}

function reviewReason(one: Identity, other: Identity): ReviewReason | null {
  const differs = {
    birth: one.dateOfBirth !== other.dateOfBirth,
    name: foldName(one.familyName) !== foldName(other.familyName),
  }
  if (differs.birth && differs.name) return 'dateOfBirth and familyName differ'
  if (differs.birth) return 'dateOfBirth differs'
  return differs.name ? 'familyName differs' : null
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
  const asKnown = health.map(({ row, side, ...identity }) => ({
    ...identity,
    id: `health:${row}`,
    sides: [side],
  }))
  const rows = matchRows(socialCare, [...existing, ...asKnown])
  return { ...summarise(rows), rows }
}
