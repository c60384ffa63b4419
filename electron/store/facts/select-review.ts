import type { DueReview } from '../../../shared/review-due.ts'
import { ReviewBody } from '../../../shared/review-fields.ts'
import type { Promising } from '../../../shared/review-changed.ts'
import { promiseOf } from '../../../shared/review-promise.ts'
import type { ReviewPromise } from '../../../shared/review-promise.ts'
import type { AgencyRecord, DecisionRecord, OwnBlock } from '../../../shared/records.ts'
import { putBack } from '../../../shared/record-as-read.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { requireAsFrozen } from './as-frozen.ts'
import { answersTo } from './review-answers.ts'
import { reviewedRecords } from './reviewed-records.ts'
import type { Reviewed } from './reviewed-records.ts'
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
  /** With all that either agency has: nobody reads this, and what the case says now is held against it. */
  readonly signed: Promising
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
  /** With all that either agency has: nobody reads it. */
  readonly whole: ReviewPromise
  readonly signed: DecisionRecord
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
  const common = JSON.parse(record.decisionJson) as DecisionRecord
  const signed = sides.reduce((whole, side) => putBack(whole, of[side].ownBlocks), common)
  return {
    common: promiseOf(common, new Set(keptFromEither)),
    whole: promiseOf(signed, new Set()),
    signed,
    own: { health: own('health'), socialCare: own('socialCare') },
  }
}

/**
 * The review that each item decides about: the one that was decided or withdrawn there, or else the one that is open while
 * the meeting still may decide it.
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
        .where((eb) => eb.or([eb('state', 'in', ['open', 'concluded']), eb('itemId', 'is not', null)]))
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
  const { of, meant } = await reviewedRecords(db, [...found.values()])
  await requireAsFrozen(db, meant)
  return ({ id }) => {
    const row = found.get(id)
    const reviewed = row && of(row)
    return row && reviewed ? reviewOf(row, reviewed) : null
  }
}

/** For looking something up: whether the records are as they were frozen is asked where one is read. */
export async function selectReviewsById(
  db: ReadDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReviewOfItem>> {
  const rows: Row<'review'>[] = []
  for (const run of inRuns(ids))
    rows.push(...(await db.selectFrom('review').selectAll().where('id', 'in', run).execute()))
  const { of } = await reviewedRecords(db, rows)
  return new Map(
    rows.flatMap((row) => {
      const reviewed = of(row)
      return reviewed === null ? [] : [[row.id, reviewOf(row, reviewed)] as const]
    }),
  )
}

export function reviewOf(row: Row<'review'>, { record, earlier }: Reviewed): ReviewOfItem {
  const { common: promise, own, whole, signed } = promisesOf(record)
  const body = toReviewBody(row)
  return {
    row,
    body: earlier === null ? body : answersTo(whole, body, promisesOf(earlier).whole),
    due: toDue(row),
    promise,
    own,
    decisionSha256: record.decisionSha256,
    signed,
  }
}
