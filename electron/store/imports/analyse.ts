import type { KnownPerson, RowMatch } from '../../../shared/imports/matching.ts'
import { referralKey } from '../../../shared/imports/referral-row.ts'
import { inRuns } from '../history-many.ts'
import { findKnown } from '../people/find-known.ts'
import type { ReadDb } from '../schema.ts'
import { matchKnown } from './match-known.ts'
import type { AcceptedRow } from './read.ts'

export interface Analysis {
  /** Rows whose referral is not here yet, in the order of the file. */
  readonly fresh: readonly AcceptedRow[]
  /** One for each of `fresh`, in the same order. */
  readonly matches: readonly RowMatch[]
  readonly alreadyHere: number
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
  const here = await keysHere(db, accepted, pause)
  const fresh = accepted.filter(({ referral }) => !here.has(referralKey(referral)))
  const incoming = fresh.map(({ row, referral }) => ({ row, ...referral }))
  const known = new Map<string, KnownPerson>()
  for (const run of inRuns(incoming)) {
    for (const [rowId, person] of await findKnown(db, run)) known.set(rowId, person)
    await pause()
  }
  // Whoever was here first is compared with first, whatever the order of the rows.
  const earliestFirst = [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person)
  const matches = matchKnown(incoming, earliestFirst)
  return { fresh, matches, alreadyHere: accepted.length - fresh.length }
}

async function keysHere(
  db: ReadDb,
  accepted: readonly AcceptedRow[],
  pause: Pause,
): Promise<ReadonlySet<string>> {
  const here = new Set<string>()
  for (const run of inRuns(accepted)) {
    const keys = run.map(({ referral }) => referralKey(referral))
    const rows = await db.selectFrom('referral').select('rowKey').where('rowKey', 'in', keys).execute()
    for (const { rowKey } of rows) if (rowKey !== null) here.add(rowKey)
    await pause()
  }
  return here
}
