import { newId } from '../../../../shared/kernel/ids.ts'
import { reviewFactsOf } from '../../../../shared/rules/review-facts.ts'
import type { TakenDecision } from '../../../../shared/rules/review-facts.ts'
import { dueReviews, reviewDuties } from '../../../../shared/rules/reviews.ts'
import type { DueReview } from '../../../../shared/review-due.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { BlockSource } from '../../../../shared/audience-blocks.ts'
import { replacedAmong, replacingAmong } from './replaced.ts'
import { selectBlockSources } from '../../facts/block-source.ts'
import { selectMarks } from '../../facts/select-marks.ts'
import { toReviewBody } from '../../facts/select-review.ts'
import type { Context } from '../../kernel/handler.ts'
import { inRuns } from '../../kernel/lists.ts'
import { removeRow, updateRows } from '../../kernel/rows.ts'
import { pence, shownOf } from './renew-shown.ts'
import type { ReadDb, Row, WriteDb } from '../../kernel/schema.ts'

/**
 * When these cases are to be looked at next, after what was decided about them. A case whose plan another’s has replaced
 * owes none, once that is agreed and signed.
 */
export async function renewDue(
  tx: WriteDb,
  caseIds: readonly string[],
  context: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  for (const run of inRuns([...new Set(caseIds)])) {
    const known = new Map(
      (await tx.selectFrom('reviewDue').selectAll().where('caseId', 'in', run).execute()).map((row) => [
        row.caseId,
        row,
      ]),
    )
    const next = await nextOf(tx, run)
    const fresh = [...next].filter(([caseId]) => !known.has(caseId))
    if (fresh.length > 0)
      await tx
        .insertInto('reviewDue')
        .values(fresh.map(([caseId, columns]) => ({ id: newId(), version: 1, caseId, ...columns })))
        .execute()
    await updateRows(
      tx,
      'reviewDue',
      [...known.values()].flatMap((old) => {
        const changes = next.get(old.caseId)
        return changes === undefined || isSame(old, changes) ? [] : [{ old, changes }]
      }),
      context,
    )
    await dropEnded(
      tx,
      [...known.values()].filter(({ caseId }) => !next.has(caseId)),
      context,
    )
  }
}

type Columns = Omit<Row<'reviewDue'>, 'id' | 'version' | 'caseId' | 'caseClosed'>

const isSame = (old: Row<'reviewDue'>, next: Columns): boolean =>
  Object.entries(next).every(([column, value]) => old[column as keyof Columns] === value)

/** A handful at most: what one meeting has ended. */
async function dropEnded(
  tx: WriteDb,
  rows: readonly Row<'reviewDue'>[],
  context: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  for (const { id, version } of rows) await removeRow(tx, 'reviewDue', id, version, context as Context)
}

async function nextOf(db: ReadDb, caseIds: readonly string[]): Promise<ReadonlyMap<string, Columns>> {
  const sources = await selectBlockSources(db, caseIds)
  const marks = await selectMarks(db, caseIds)
  const decisions = Map.groupBy(await decisionsOf(db, caseIds), ({ caseId }) => caseId)
  const [replaced, replacing] = [await replacedAmong(db, caseIds), await replacingAmong(db, caseIds)]
  return new Map(
    [...sources].flatMap(([caseId, source]): (readonly [string, Columns])[] => {
      if (replaced.has(caseId)) return []
      const { plan } = source
      const facts = reviewFactsOf((decisions.get(caseId) ?? []).map(taken), {
        startsOn: plan.startsOn,
        replaces: replacing.has(caseId),
        planned: { health: plan.healthReviewOn, socialCare: plan.councilReviewOn },
        pays: { health: pays(source, 'health'), socialCare: pays(source, 'socialCare') },
        section117: source.case.section117,
      })
      if (facts === null) return []
      const due = dueReviews(facts)
      return [
        [
          caseId,
          {
            due: JSON.stringify(due),
            dueOn: due[0]?.dueOn ?? null,
            healthOn: firstOf(due, 'health'),
            councilOn: firstOf(due, 'socialCare'),
            ...shownOf(source, marks.get(caseId) ?? []),
          },
        ],
      ]
    }),
  )
}

const pays = ({ lines }: BlockSource, side: Side): boolean => lines.some((line) => line[pence[side]] > 0)

/** The earliest that an agency takes part in. */
export const firstOf = (due: readonly DueReview[], side: Side): string | null =>
  due.find(({ basis }) => basis === 'decided' || reviewDuties[basis].sides.includes(side))?.dueOn ?? null

/** The oldest first; what is not frozen is not decided yet. */
const decisionsOf = (db: ReadDb, caseIds: readonly string[]) =>
  db
    .selectFrom('decision')
    .innerJoin('agendaItem', 'agendaItem.id', 'decision.itemId')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .leftJoin('review', (join) =>
      join.onRef('review.itemId', '=', 'decision.itemId').on('review.state', '=', 'concluded'),
    )
    .select(['decision.caseId', 'decision.verdict', 'decision.reviewOn', 'meeting.heldOn'])
    .select(['review.body', 'review.tookPart'])
    .where('decision.caseId', 'in', caseIds)
    .where('decision.verdict', 'is not', null)
    .where('meeting.state', 'in', ['closed', 'confirmed', 'signed', 'released'])
    .orderBy('decision.id')
    .execute()

const taken = (row: Awaited<ReturnType<typeof decisionsOf>>[number]): TakenDecision => ({
  verdict: row.verdict ?? 'withdrawn',
  heldOn: row.heldOn,
  reviewOn: row.reviewOn,
  review:
    row.body === null
      ? null
      : {
          result: toReviewBody({ body: row.body }).result,
          tookPart: JSON.parse(row.tookPart ?? '[]') as Side[],
        },
})
