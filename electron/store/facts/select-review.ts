import type { DueReview } from '../../../shared/review-due.ts'
import { ReviewBody } from '../../../shared/review-fields.ts'
import { promiseOf } from '../../../shared/review-promise.ts'
import type { ReviewPromise } from '../../../shared/review-promise.ts'
import type { AgencyRecord, DecisionRecord, OwnBlock } from '../../../shared/records.ts'
import { putBack } from '../../../shared/record-as-read.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { requireAsFrozen } from './as-frozen.ts'
import { isLive } from './states.ts'

/** A review as whatever is decided about it reads it. */
export interface ReviewOfItem {
  readonly row: Row<'review'>
  readonly body: ReviewBody
  readonly due: readonly DueReview[]
  /** What both agencies may read of the promise. */
  readonly promise: ReviewPromise
  /** The same, as each of them reads it. */
  readonly own: Readonly<Record<Side, ReviewPromise>>
  readonly decisionSha256: string
}

export const toReviewBody = ({ body }: Pick<Row<'review'>, 'body'>): ReviewBody =>
  ReviewBody.parse(JSON.parse(body))

export const toDue = ({ due }: { readonly due: string }): readonly DueReview[] =>
  JSON.parse(due) as DueReview[]

const placesIn = (blocks: readonly OwnBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.at === undefined ? [] : [block.at]))

const withheldIn = (blocks: readonly OwnBlock[]): readonly string[] =>
  placesIn(blocks.filter((block) => 'withheld' in block))

export interface Promises {
  readonly common: ReviewPromise
  readonly own: Readonly<Record<Side, ReviewPromise>>
}

/** What a frozen record promises, as both may read it and as each does. */
export function promisesOf(record: Row<'record'>): Promises {
  const of: Readonly<Record<Side, AgencyRecord>> = {
    health: JSON.parse(record.healthJson) as AgencyRecord,
    socialCare: JSON.parse(record.socialCareJson) as AgencyRecord,
  }
  const keptFromEither = sides.flatMap((side) => placesIn(of[side].ownBlocks))
  const own = (side: Side): ReviewPromise =>
    promiseOf(putBack(of[side], of[side].ownBlocks), new Set(withheldIn(of[side].ownBlocks)))
  return {
    common: promiseOf(JSON.parse(record.decisionJson) as DecisionRecord, new Set(keptFromEither)),
    own: { health: own('health'), socialCare: own('socialCare') },
  }
}

/** Refuses, as `storage: altered`, what is not as it was frozen. */
export async function selectPromising(
  db: ReadDb,
  { recordId, recordVersion }: Pick<Row<'review'>, 'recordId' | 'recordVersion'>,
): Promise<Row<'record'>> {
  const record = await db
    .selectFrom('record')
    .selectAll()
    .where('id', '=', recordId)
    .where('recordVersion', '=', recordVersion)
    .executeTakeFirst()
  if (!record) throw notFound()
  await requireAsFrozen(db, [record])
  return record
}

/**
 * The review that each item decides about: the one that was decided there, or else the one that is open while the meeting
 * still may decide it.
 */
export async function selectReviewsOfItems(
  db: ReadDb,
  meeting: Pick<Row<'meeting'>, 'state'>,
  items: readonly Row<'agendaItem'>[],
): Promise<(item: Row<'agendaItem'>) => ReviewOfItem | null> {
  const rows: Row<'review'>[] = []
  for (const run of inRuns(items.flatMap(({ caseId }) => caseId ?? [])))
    rows.push(
      ...(await db
        .selectFrom('review')
        .selectAll()
        .where('caseId', 'in', run)
        .where('state', 'in', ['open', 'concluded'])
        .orderBy('id')
        .execute()),
    )
  const found = new Map(
    items.flatMap((item) => {
      const of = rows.filter(({ caseId }) => caseId === item.caseId)
      const row =
        of.find(({ itemId }) => itemId === item.id) ??
        (isLive(meeting) && item.state !== 'carried' ? of.find(({ state }) => state === 'open') : undefined)
      return row === undefined ? [] : [[item.id, row] as const]
    }),
  )
  const records = await recordsOf(db, [...found.values()])
  return ({ id }) => {
    const row = found.get(id)
    const record = row && records.find((one) => isOf(row, one))
    return row && record ? reviewOf(row, record) : null
  }
}

const isOf = (
  { recordId, recordVersion }: Pick<Row<'review'>, 'recordId' | 'recordVersion'>,
  record: Row<'record'>,
): boolean => record.id === recordId && record.recordVersion === recordVersion

async function recordsOf(db: ReadDb, reviews: readonly Row<'review'>[]): Promise<readonly Row<'record'>[]> {
  const meant = await promisingOf(db, reviews)
  await requireAsFrozen(db, meant)
  return meant
}

async function promisingOf(db: ReadDb, reviews: readonly Row<'review'>[]): Promise<readonly Row<'record'>[]> {
  const records: Row<'record'>[] = []
  for (const run of inRuns([...new Set(reviews.map(({ recordId }) => recordId))]))
    records.push(...(await db.selectFrom('record').selectAll().where('id', 'in', run).execute()))
  return records.filter((record) => reviews.some((row) => isOf(row, record)))
}

/** For looking something up: whether the records are as they were frozen is asked where one is read. */
export async function selectReviewsById(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReviewOfItem>> {
  const rows: Row<'review'>[] = []
  for (const run of inRuns(ids))
    rows.push(...(await db.selectFrom('review').selectAll().where('id', 'in', run).execute()))
  const records = await promisingOf(db, rows)
  return new Map(
    rows.flatMap((row) => {
      const record = records.find((one) => isOf(row, one))
      return record === undefined ? [] : [[row.id, reviewOf(row, record)] as const]
    }),
  )
}

export function reviewOf(row: Row<'review'>, record: Row<'record'>): ReviewOfItem {
  const { common: promise, own } = promisesOf(record)
  return {
    row,
    body: toReviewBody(row),
    due: toDue(row),
    promise,
    own,
    decisionSha256: record.decisionSha256,
  }
}
