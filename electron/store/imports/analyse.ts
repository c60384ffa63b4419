import type { KnownPerson, RowMatch } from '../../../shared/imports/matching.ts'
import { referralKey } from '../../../shared/imports/referral-row.ts'
import type { TargetField } from '../../../shared/imports/referral-row.ts'
import { inRuns } from '../history-many.ts'
import { findKnown } from '../people/find-known.ts'
import type { ReadDb } from '../schema.ts'
import { differences, isNewObjection } from './compare-here.ts'
import type { Here } from './compare-here.ts'
import { matchKnown } from './match-known.ts'
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
}

export interface NewObjection extends AcceptedRow {
  readonly referralId: string
}
export interface DifferingRow extends AcceptedRow {
  readonly fields: readonly TargetField[]
}

/** Lets the event loop turn, or throws where it was cancelled; nothing within a transaction. */
export type Pause = () => Promise<void>
const noPause: Pause = () => Promise.resolve()

/** Compares what was read with what is here. Done for the preview, and again when it is applied. */
export async function analyse(
  db: ReadDb,
  accepted: readonly AcceptedRow[],
  pause: Pause = noPause,
): Promise<Analysis> {
  const here = await rowsHere(db, accepted, pause)
  const fresh = accepted.filter(({ referral }) => !here.keys.has(referralKey(referral)))
  const incoming = fresh.map(({ row, referral }) => ({ row, ...referral }))
  const known = new Map<string, KnownPerson>()
  for (const run of inRuns(incoming)) {
    for (const [rowId, person] of await findKnown(db, run)) known.set(rowId, person)
    await pause()
  }
  // Whoever was here first is compared with first, whatever the order of the rows.
  const earliestFirst = [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person)
  const matches = matchKnown(incoming, earliestFirst)
  const { objections, differing } = here
  return { fresh, matches, alreadyHere: accepted.length - fresh.length, objections, differing }
}

interface RowsHere {
  readonly keys: ReadonlySet<string>
  readonly objections: readonly NewObjection[]
  readonly differing: readonly DifferingRow[]
}

async function rowsHere(db: ReadDb, accepted: readonly AcceptedRow[], pause: Pause): Promise<RowsHere> {
  const keys = new Set<string>()
  const [objections, differing] = [new Array<NewObjection>(), new Array<DifferingRow>()]
  for (const run of inRuns(accepted)) {
    const found = await selectHere(db, run)
    for (const sent of run) {
      const { referral } = sent
      const here = found.get(referralKey(referral))
      if (!here) continue
      keys.add(referralKey(referral))
      if (isNewObjection(referral, here)) objections.push({ ...sent, referralId: here.id })
      const fields = differences(referral, here)
      if (fields.length > 0) differing.push({ ...sent, fields })
    }
    await pause()
  }
  return { keys, objections, differing }
}

async function selectHere(db: ReadDb, run: readonly AcceptedRow[]): Promise<ReadonlyMap<string, Here>> {
  const keys = run.map(({ referral }) => referralKey(referral))
  const rows = await db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.personId')
    .selectAll('referral')
    .select([
      'person.familyName',
      'person.givenName',
      'person.dateOfBirth',
      'person.gender',
      'person.postcode',
    ])
    .where('referral.rowKey', 'in', keys)
    .execute()
  return new Map(rows.map((row) => [row.rowKey ?? '', row]))
}
