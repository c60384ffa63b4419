import type { MayBe } from '../../../shared/imports/known-again.ts'
import { sameIdentifier } from '../../../shared/imports/matching.ts'
import type { IncomingPerson, KnownPerson, RowMatch } from '../../../shared/imports/matching.ts'
import type { DifferingPerson } from '../../../shared/imports.ts'
import { inRuns } from '../kernel/lists.ts'
import { findKnown } from '../people/find-known.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { KnownMatcher } from '../people/match-known.ts'
import { rowsHere } from './rows-here.ts'
import { withPauses } from './with-pauses.ts'
import type { Pause } from './with-pauses.ts'
import type { AcceptedRow } from './read.ts'

export interface Analysis {
  /** Rows whose referral is not here yet, in the order of the file. */
  readonly fresh: readonly AcceptedRow[]
  /** One for each of `fresh`, in the same order. */
  readonly matches: readonly RowMatch[]
  readonly alreadyHere: number
  /** Rows of those already here that carry an objection to sharing which is not: it is taken over. */
  readonly objections: readonly NewObjection[]
  /** Rows of those already here that say other things: shown, and left. */
  readonly differing: readonly DifferingRow[]
  /** By row, of `fresh`: referrals that it may be. It waits until somebody says. */
  readonly doubts: ReadonlyMap<number, readonly MayBe[]>
  /** Whom the referrals of `doubts` are about. */
  readonly personOf: ReadonlyMap<string, string>
}

export interface NewObjection extends AcceptedRow {
  /** The referral, and every other one that it was said to be. */
  readonly referralIds: readonly string[]
}
export type DifferingRow = AcceptedRow & Pick<DifferingPerson, 'fields' | 'personId' | 'version' | 'values'>

const noPause: Pause = () => Promise.resolve()

/** Compares what was read with what is here. Done for the preview, and again when it is applied. */
export async function analyse(
  db: ReadDb,
  accepted: readonly AcceptedRow[],
  pause: Pause = noPause,
): Promise<Analysis> {
  const here = await rowsHere(db, accepted, pause)
  const fresh = accepted.filter(({ row }) => !here.rows.has(row))
  const [incoming, known] = [new Array<IncomingPerson>(), new Map<string, KnownPerson>()]
  for (const run of inRuns(fresh)) {
    const people = run.map(({ row, referral }) => ({ row, ...referral }))
    incoming.push(...people)
    for (const [rowId, person] of await findKnown(db, people)) known.set(rowId, person)
    await pause(run.length)
  }
  // Whoever was here first is compared with first, whatever the order of the rows.
  const earliestFirst = [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person)
  const orSame = orSameIdentifier(here.others)
  const matcher = new KnownMatcher()
  await withPauses(earliestFirst, pause, (person) => matcher.know(person))
  await withPauses(incoming, pause, (person) => matcher.expect(person))
  const matches: RowMatch[] = []
  await withPauses(incoming, pause, (person) => matches.push(orSame(matcher.match(person))))
  const { objections, differing, doubts, personOf } = here
  const alreadyHere = accepted.length - fresh.length
  return { fresh, matches, alreadyHere, objections, differing, doubts, personOf }
}

/** Whoever has the very identifier and day of a row, and nothing else of it, is for a person to weigh. */
const orSameIdentifier =
  (others: ReadonlyMap<number, string>) =>
  (match: RowMatch): RowMatch => {
    const personId = others.get(match.row)
    const asked = [...match.review, ...match.possible].some(({ who }) => who.personId === personId)
    if (personId === undefined || asked || match.same?.personId === personId) return match
    return { ...match, review: [...match.review, { who: { personId, row: null }, why: sameIdentifier }] }
  }
