import { notFound } from '../../../shared/kernel/reply.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { requireAsFrozen } from './as-frozen.ts'
import { selectWhichStands } from './which-stands.ts'

type Reviewing = Pick<Row<'review'>, 'caseId' | 'state' | 'recordId' | 'recordVersion' | 'answersVersion'>

/** What a review is of: the version that stands while it is open, and the one it was decided about after that. */
export interface Reviewed {
  readonly record: Row<'record'>
  /** The version that its answers were written about, where that is another. */
  readonly earlier: Row<'record'> | null
}

export interface ReviewedRecords {
  readonly of: (row: Reviewing) => Reviewed | null
  /** All of them, to be held against what was frozen. */
  readonly meant: readonly Row<'record'>[]
}

export async function reviewedRecords(db: ReadDb, reviews: readonly Reviewing[]): Promise<ReviewedRecords> {
  const versionsOf = await versionsOfReviews(db, reviews)
  const records: Row<'record'>[] = []
  for (const run of inRuns([...new Set(reviews.map(({ recordId }) => recordId))]))
    records.push(...(await db.selectFrom('record').selectAll().where('id', 'in', run).execute()))
  const at = ({ recordId }: Reviewing, version: number): Row<'record'> | null =>
    records.find((record) => record.id === recordId && record.recordVersion === version) ?? null
  return {
    meant: reviews.flatMap((row) => {
      const { answers, stands } = versionsOf(row)
      return [...new Set([answers, stands])].flatMap((version) => at(row, version) ?? [])
    }),
    of: (row) => {
      const { answers, stands } = versionsOf(row)
      const record = at(row, stands)
      return record && { record, earlier: answers === stands ? null : at(row, answers) }
    },
  }
}

interface Versions {
  readonly answers: number
  readonly stands: number
}

async function versionsOfReviews(
  db: ReadDb,
  reviews: readonly Reviewing[],
): Promise<(row: Reviewing) => Versions> {
  const open = reviews.filter(({ state }) => state === 'open').map(({ caseId }) => caseId)
  const standing = await selectWhichStands(db, 'caseId', open)
  return (row) => {
    const answers = row.answersVersion ?? row.recordVersion
    const now = row.state === 'open' ? standing.get(row.recordId) : undefined
    return { answers, stands: now?.agreed === true ? now.stands.recordVersion : answers }
  }
}

/** Refuses, as `storage: altered`, what is not as it was frozen. */
export async function selectReviewed(db: ReadDb, row: Reviewing): Promise<Reviewed> {
  const { of, meant } = await reviewedRecords(db, [row])
  await requireAsFrozen(db, meant)
  const reviewed = of(row)
  if (reviewed === null) throw notFound()
  return reviewed
}
