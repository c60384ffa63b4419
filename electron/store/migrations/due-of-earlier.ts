import type { Kysely } from 'kysely'
import { isIsoDate } from '../../../shared/kernel/dates.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { verdicts } from '../../../shared/room.ts'
import type { Verdict } from '../../../shared/room.ts'
import { reviewFactsOf } from '../../../shared/rules/review-facts.ts'
import type { TakenDecision } from '../../../shared/rules/review-facts.ts'
import { dueReviews, reviewDuties } from '../../../shared/rules/reviews.ts'
import type { DueReview } from '../../../shared/review-due.ts'
import type { Side } from '../../../shared/kernel/text.ts'

interface Earlier {
  decision: { id: string; caseId: string; itemId: string; verdict: string | null; reviewOn: string | null }
  agendaItem: { id: string; meetingId: string }
  meeting: { id: string; heldOn: string; state: string }
  case: { id: string; section117: number }
  plan: { caseId: string; body: string }
  budgetLine: { caseId: string; healthPence: number; socialCarePence: number }
  reviewDue: {
    id: string
    version: number
    caseId: string
    due: string
    dueOn: string | null
    healthOn: string | null
    councilOn: string | null
    healthShown: number
    councilShown: number
  }
}

/** A run at a time: a large panel's store need not fit into memory. */
const casesAtOnce = 300

/** When what was decided before there were reviews is to be looked at. Until a case is touched, an agency sees its own days. */
export async function dueOfEarlier(untyped: Kysely<unknown>): Promise<void> {
  const db = untyped as Kysely<Earlier>
  for (let after = ''; ;) {
    const run = await db
      .selectFrom('case')
      .select(['id', 'section117'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(casesAtOnce)
      .execute()
    const last = run.at(-1)
    if (!last) return
    after = last.id
    const rows = await rowsOf(db, run)
    if (rows.length > 0) await db.insertInto('reviewDue').values(rows).execute()
  }
}

async function rowsOf(
  db: Kysely<Earlier>,
  run: readonly Earlier['case'][],
): Promise<readonly Earlier['reviewDue'][]> {
  const ids = run.map(({ id }) => id)
  const decisions = Map.groupBy(await decisionsOf(db, ids), ({ caseId }) => caseId)
  const plans = await db.selectFrom('plan').selectAll().where('caseId', 'in', ids).execute()
  const sums = await db
    .selectFrom('budgetLine')
    .select(['caseId'])
    .select((eb) => [
      eb.fn.sum<number>('healthPence').as('health'),
      eb.fn.sum<number>('socialCarePence').as('socialCare'),
    ])
    .where('caseId', 'in', ids)
    .groupBy('caseId')
    .execute()
  return run.flatMap((one) => {
    const sum = sums.find(({ caseId }) => caseId === one.id)
    const facts = reviewFactsOf((decisions.get(one.id) ?? []).map(taken), {
      ...planned(plans.find(({ caseId }) => caseId === one.id)?.body),
      pays: { health: (sum?.health ?? 0) > 0, socialCare: (sum?.socialCare ?? 0) > 0 },
      replaces: false,
      section117: one.section117 === 1,
    })
    return facts === null ? [] : [rowOf(one.id, dueReviews(facts))]
  })
}

const decisionsOf = (db: Kysely<Earlier>, ids: readonly string[]) =>
  db
    .selectFrom('decision')
    .innerJoin('agendaItem', 'agendaItem.id', 'decision.itemId')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['decision.caseId', 'decision.verdict', 'decision.reviewOn', 'meeting.heldOn'])
    .where('decision.caseId', 'in', ids)
    .where('decision.verdict', 'in', verdicts)
    .where('meeting.state', 'in', ['closed', 'signed', 'released'])
    .orderBy('decision.id')
    .execute()

const taken = (row: Awaited<ReturnType<typeof decisionsOf>>[number]): TakenDecision => ({
  verdict: row.verdict as Verdict,
  heldOn: row.heldOn,
  reviewOn: row.reviewOn,
  review: null,
})

function planned(body = '{}') {
  const said = JSON.parse(body) as Readonly<Record<string, unknown>>
  const day = (value: unknown): string | null =>
    typeof value === 'string' && isIsoDate(value) ? value : null
  return {
    startsOn: day(said['startsOn']),
    planned: { health: day(said['healthReviewOn']), socialCare: day(said['councilReviewOn']) },
  }
}

function rowOf(caseId: string, due: readonly DueReview[]): Earlier['reviewDue'] {
  const first = (side: Side): string | null =>
    due.find(({ basis }) => basis === 'decided' || reviewDuties[basis].sides.includes(side))?.dueOn ?? null
  return {
    id: newId(),
    version: 1,
    caseId,
    due: JSON.stringify(due),
    dueOn: due[0]?.dueOn ?? null,
    healthOn: first('health'),
    councilOn: first('socialCare'),
    healthShown: 0,
    councilShown: 0,
  }
}
