import { knowAgain } from '../../../shared/imports/known-again.ts'
import type { KnownAgain, MayBe, SentHere, SentRow } from '../../../shared/imports/known-again.ts'
import { inCommon, keyWithoutId, referralKey } from '../../../shared/imports/referral-row.ts'
import type { ReferralRow } from '../../../shared/imports/fields.ts'
import type { ToldOf } from '../../../shared/imports/same-person.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { withPauses } from './with-pauses.ts'
import type { Pause } from './with-pauses.ts'
import type { DifferingRow, NewObjection } from './analyse.ts'
import { differences, isNewObjection, sideBySide } from './compare-here.ts'
import type { AcceptedRow } from './read.ts'
import { selectHere } from './select-here.ts'
import type { HereAsCame } from './select-here.ts'

/** What a file says of referrals that are here already. */
export interface RowsHere {
  /** Rows whose referral is here. */
  readonly rows: ReadonlySet<number>
  readonly objections: readonly NewObjection[]
  readonly differing: readonly DifferingRow[]
  /** By row: who else has its identifier and day. */
  readonly others: ReadonlyMap<number, string>
  /** By row: referrals that it may be, without an identifier to tell. */
  readonly doubts: ReadonlyMap<number, readonly MayBe[]>
  /** Whom those that are here are about. */
  readonly personOf: ReadonlyMap<string, string>
}

export async function rowsHere(
  db: ReadDb,
  accepted: readonly AcceptedRow[],
  pause: Pause,
): Promise<RowsHere> {
  const found = new Found()
  const others = new Map<number, string>()
  const isAnyWithoutId = accepted.some(({ referral }) => referral.sourceId === '')
  for (const run of inRuns(accepted)) {
    const { byKey, meant } = await selectHere(db, run)
    for (const one of [...byKey.values(), [...meant.values()]].flat())
      if (isAnyWithoutId || one.sourceId === '') found.keep(one)
    for (const sent of run) {
      if (sent.referral.sourceId === '') continue
      const under = byKey.get(referralKey(sent.referral)) ?? []
      const all = [...under, ...under.flatMap(({ sameAs }) => meant.get(sameAs ?? '') ?? [])]
      const same = nearestFirst(sent.referral, all)
      if (same.length > 0) found.add(sent, same)
      else if (under[0]) others.set(sent.row, under[0].personId)
    }
    await pause(run.length)
  }
  const { same, doubts } = await withoutId(accepted, found, pause)
  for (const sent of same.size === 0 ? [] : accepted) {
    const id = same.get(sent.row)
    if (id !== undefined) found.add(sent, found.groupOf(id))
  }
  return { ...found.result(), others, doubts }
}

/** Rows whose referral is here, and what they say otherwise. */
class Found {
  readonly rows = new Set<number>()
  /** Referrals that rows are already. */
  readonly taken = new Set<string>()
  /** Referrals that a row without an identifier may be. */
  readonly here = new Map<string, HereAsCame>()
  readonly #groups = new Map<string, HereAsCame[]>()
  readonly #objections: NewObjection[] = []
  readonly #differing: DifferingRow[] = []

  keep(one: HereAsCame): void {
    if (this.here.has(one.id)) return
    this.here.set(one.id, one)
    const group = this.#groups.get(oneWith(one))
    if (group === undefined) this.#groups.set(oneWith(one), [one])
    else group.push(one)
  }

  /** The referral, then every other that is one with it. */
  groupOf(id: string): readonly HereAsCame[] {
    const own = this.here.get(id)
    if (!own) return []
    return [own, ...(this.#groups.get(oneWith(own)) ?? []).filter((one) => one !== own)]
  }

  /** The nearest first; the others hear the same objections. */
  add(sent: AcceptedRow, same: readonly HereAsCame[]): void {
    const { row, referral } = sent
    const [nearest] = same
    if (nearest === undefined) return
    this.rows.add(row)
    for (const { id } of same) this.taken.add(id)
    const told = same.filter((one) => isNewObjection(referral, one))
    if (told.length > 0) this.#objections.push({ ...sent, referralIds: told.map(({ id }) => id) })
    const fields = differences(referral, nearest)
    if (fields.length === 0) return
    const { personId, personVersion: version } = nearest
    const values = sideBySide(fields, referral, nearest)
    this.#differing.push({ ...sent, fields, personId, version, values })
  }

  result(): Omit<RowsHere, 'others' | 'doubts'> {
    return {
      rows: this.rows,
      objections: this.#objections.toSorted(byRow),
      differing: this.#differing.toSorted(byRow),
      personOf: new Map([...this.here.values()].map(({ id, personId }) => [id, personId])),
    }
  }
}

const byRow = (one: AcceptedRow, other: AcceptedRow): number => one.row - other.row
const oneWith = ({ id, sameAs }: HereAsCame): string => sameAs ?? id

const nearestFirst = (sent: ReferralRow, under: readonly HereAsCame[]): HereAsCame[] =>
  under.filter((one) => shared(sent, one) > 0).toSorted((a, b) => shared(sent, b) - shared(sent, a))

/** Whoever was joined to somebody else, or was corrected since, is known again as they were sent. */
const shared = (sent: ToldOf, here: HereAsCame): number =>
  Math.max(...[here, ...here.came].map((known) => inCommon(sent, known)))

/** The rest of a file's rows, where they or what is here have no identifier. */
async function withoutId(
  accepted: readonly AcceptedRow[],
  { rows, here, taken }: Found,
  pause: Pause,
): Promise<KnownAgain> {
  const days = new Set([...here.values()].flatMap((one) => (one.sourceId === '' ? (one.sentKey ?? []) : [])))
  for (const { referral } of accepted) if (referral.sourceId === '') days.add(keyWithoutId(referral))
  if (days.size === 0) return { same: new Map(), doubts: new Map() }
  const left: AcceptedRow[] = []
  await withPauses(accepted, pause, (sent) => {
    if (!rows.has(sent.row) && days.has(keyWithoutId(sent.referral))) left.push(sent)
  })
  return knowAgain(left.map(asSent), [...here.values()].map(asHere), taken)
}

const wordsOf = (one: Pick<ReferralRow, 'reason' | 'requestedBecause'>): string =>
  `${one.reason}|${one.requestedBecause}`.replace(/\s+/g, ' ').toLowerCase()

const asSent = ({ row, referral }: AcceptedRow): SentRow => ({
  row,
  side: referral.side,
  sourceId: referral.sourceId,
  referredOn: referral.referredOn,
  words: wordsOf(referral),
  person: referral,
})

const asHere = (one: HereAsCame): SentHere => ({
  id: one.id,
  oneWith: oneWith(one),
  side: one.side,
  sourceId: one.sourceId,
  referredOn: one.referredOn,
  words: wordsOf(one),
  people: [one, ...one.came],
})
