import type { Side } from '../kernel/text.ts'
import { samePerson } from './same-person.ts'
import type { Sameness, ToldOf } from './same-person.ts'

/** What a referral is known again by where it, or the one that it may be, has no identifier of the agency's own. */
export interface SentReferral {
  readonly side: Side
  /** Empty where the agency gave none. */
  readonly sourceId: string
  readonly referredOn: string
  /** What it asks and why, for telling two of one day apart. */
  readonly words: string
}

export interface SentRow extends SentReferral {
  readonly row: number
  readonly person: ToldOf
}

export interface SentHere extends SentReferral {
  readonly id: string
  /** The one that it was said to be; else its own id. */
  readonly oneWith: string
  /** Who it is about as is known now, as it came, and before corrections. */
  readonly people: readonly ToldOf[]
}

/** A referral that a row may be: one that is here, or one of an earlier row of the file. */
export type MayBe =
  { readonly referralId: string; readonly row: null } | { readonly referralId: null; readonly row: number }

export interface KnownAgain {
  /** By row: the referral that it is. */
  readonly same: ReadonlyMap<number, string>
  /** By row: those that it may be; a person decides, and until then it is neither added nor left out for good. */
  readonly doubts: ReadonlyMap<number, readonly MayBe[]>
}

interface Candidate {
  readonly here: SentHere
  readonly sameness: Sameness
}

// More of one person, agency and day are a fault of the file; comparing them all must not take all day.
const mostCompared = 20

/**
 * Which rows are referrals that are here, or may be: the same agency, the same day, the same person, and no
 * identifiers that differ. One row and one referral are the same whatever else was changed; where there are several of
 * a day, those that say the same are, and of the others somebody says. `taken`: those that other rows are already.
 */
export function knowAgain(
  rows: readonly SentRow[],
  here: readonly SentHere[],
  taken: ReadonlySet<string> = new Set(),
): KnownAgain {
  const near = new Near<SentHere>()
  for (const one of here) near.add(one, one.people)
  const candidates: Wanting[] = rows.map((row) => [row, candidatesFor(row, near)])
  const known: Known = { same: new Map(), used: new Set(taken) }
  for (const [row, found] of candidates) {
    const alike = found.find((one) => isAlike(row, one) && !known.used.has(one.here.id))
    if (alike) take(known, row, alike)
  }
  const left = candidates.filter(([{ row }]) => !known.same.has(row))
  const doubts = weigh(left, known)
  return { same: known.same, doubts }
}

type Wanting = readonly [row: SentRow, found: readonly Candidate[]]

interface Known {
  readonly same: Map<number, string>
  /** Referrals that rows are already. */
  readonly used: Set<string>
}

function take({ same, used }: Known, { row }: SentRow, { here: { id } }: Candidate): void {
  same.set(row, id)
  used.add(id)
}

const isAlike = (row: SentRow, { here, sameness }: Candidate): boolean =>
  sameness === 'same' && here.words === row.words

/** Those that say something else than any that is here: the only one of their person's, or in doubt. */
function weigh(left: readonly Wanting[], known: Known): ReadonlyMap<number, readonly MayBe[]> {
  const wanted = countBy(left.flatMap(([, found]) => onlyOne(found) ?? []))
  const doubts = new Map<number, readonly MayBe[]>()
  const before = new Near<SentRow>()
  for (const [row, found] of left) {
    const one = onlyOne(found)
    const free = found.filter(({ here: { id } }) => !known.used.has(id))
    const [first] = free
    const earlier = before.to(row).filter((other) => samePerson(row.person, other.person) !== 'other')
    if (one !== null && first && earlier.length === 0 && free.length >= (wanted.get(one) ?? 0)) {
      take(known, row, first)
      wanted.set(one, (wanted.get(one) ?? 1) - 1)
      continue
    }
    const mayBe = mayBes(found, earlier)
    if (mayBe.length > 0) doubts.set(row.row, mayBe)
    before.add(row, [row.person])
  }
  return doubts
}

const mayBes = (found: readonly Candidate[], earlier: readonly SentRow[]): readonly MayBe[] => [
  ...[...new Set(found.map(({ here }) => here.oneWith))].map((referralId) => ({ referralId, row: null })),
  ...earlier.map(({ row }) => ({ referralId: null, row })),
]

const candidatesFor = (row: SentRow, near: Near<SentHere>): Candidate[] =>
  near
    .to(row)
    .map((here) => ({ here, sameness: nearest(row, here) }))
    .filter(({ sameness }) => sameness !== 'other')

const nearest = (row: SentRow, { people }: SentHere): Sameness => {
  const found = people.map((person) => samePerson(row.person, person))
  return found.find((one) => one === 'same') ?? found.find((one) => one === 'doubt') ?? 'other'
}

/** The one referral that a row can be, without a doubt about the person; else null. */
function onlyOne(found: readonly Candidate[]): string | null {
  const ids = new Set(found.map(({ here: { oneWith } }) => oneWith))
  const [id] = ids
  return ids.size === 1 && id !== undefined && found.every(({ sameness }) => sameness === 'same') ? id : null
}

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Referrals by agency and day with the birth date or the number of whom they are about. */
class Near<One extends SentReferral> {
  readonly #byKey = new Map<string, One[]>()

  /** Without those whose identifier is another one. */
  to(row: SentRow): readonly One[] {
    const near = new Set(keysOf(row, row.person).flatMap((key) => this.#byKey.get(key) ?? []))
    return [...near].filter(({ sourceId }) => sourceId === '' || row.sourceId === '')
  }

  add(one: One, people: readonly ToldOf[]): void {
    for (const key of new Set(people.flatMap((person) => keysOf(one, person)))) {
      const others = this.#byKey.get(key)
      if (others === undefined) this.#byKey.set(key, [one])
      else if (others.length < mostCompared) others.push(one)
    }
  }
}

function keysOf({ side, referredOn }: SentReferral, { dateOfBirth, nhsNumber }: ToldOf): string[] {
  const day = `${side}|${referredOn}`
  return [`${day}|${dateOfBirth}`, ...(nhsNumber === null ? [] : [`${day}|${nhsNumber}`])]
}
