import type { BlockSource } from '../../../shared/audience-blocks.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectActionWords } from './action-words.ts'
import { selectCaseRows } from './case-rows.ts'
import { toPlanFields } from './select-plan.ts'
import { toCase } from './to-case.ts'
import { toDecision } from './to-decision.ts'
import { toLine } from './to-line.ts'
import { toReviewBody } from './select-review.ts'
import { selectOffers, selectTogether } from './select-support.ts'
import { toRiskBody } from './to-risk.ts'

/** What is said of each case, as it stands: where marks are looked for. In a fixed number of queries. */
export async function selectBlockSources(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, BlockSource>> {
  const sources = new Map<string, BlockSource>()
  for (const run of inRuns([...new Set(caseIds)]))
    for (const [id, source] of await sourcesOf(db, run)) sources.set(id, source)
  return sources
}

async function sourcesOf(db: ReadDb, ids: readonly string[]): Promise<[string, BlockSource][]> {
  const cases = await selectCaseRows(db, ids)
  const risks = await db.selectFrom('risk').select(['caseId', 'body']).where('caseId', 'in', ids).execute()
  const plans = await db.selectFrom('plan').select(['caseId', 'body']).where('caseId', 'in', ids).execute()
  const lines = Map.groupBy(await linesOf(db, ids), ({ caseId }) => caseId)
  const said = await selectSaid(db, ids)
  const [offers, together] = [await selectOffers(db, ids), await selectTogether(db, ids)]
  const courseOf = await selectCourseWords(db, ids)
  const riskOf = new Map(risks.map((risk) => [risk.caseId, risk]))
  const planOf = new Map(plans.map((plan) => [plan.caseId, plan]))
  return cases.flatMap((row) => {
    const [risk, plan] = [riskOf.get(row.id), planOf.get(row.id)]
    if (!risk || !plan) return []
    const fields = toPlanFields(plan)
    const source: BlockSource = {
      case: toCase(row),
      risk: toRiskBody(risk),
      plan: fields,
      lines: (lines.get(row.id) ?? []).map((line) => toLine(line, fields.startsOn)),
      ...said(row.id),
      offers: offers.get(row.id) ?? [],
      together: together.get(row.id) ?? null,
      ...courseOf(row.id),
    }
    return [[row.id, source]]
  })
}

const linesOf = (db: ReadDb, ids: readonly string[]): Promise<Row<'budgetLine'>[]> =>
  db
    .selectFrom('budgetLine')
    .selectAll()
    .where('caseId', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()

type Said = Pick<
  BlockSource,
  'decisions' | 'agreements' | 'declarations' | 'actions' | 'reviews' | 'contributions'
>

const contributionsOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('contribution')
    .select(['id', 'caseId', 'words'])
    .where('caseId', 'in', ids)
    .orderBy('id')
    .execute()
type Course = Pick<BlockSource, 'goals' | 'scores'>

/** What was said of goals and scores, and nothing else of them. */
async function selectCourseWords(db: ReadDb, ids: readonly string[]): Promise<(caseId: string) => Course> {
  const goals = await db
    .selectFrom('goal')
    .select(['id', 'caseId', 'words', 'endWords'])
    .where('caseId', 'in', ids)
    .orderBy('setOn')
    .orderBy('id')
    .execute()
  const ratings = await db
    .selectFrom('goalRating')
    .innerJoin('goal', 'goal.id', 'goalRating.goalId')
    .select(['goalRating.id', 'goalRating.goalId', 'goalRating.note'])
    .select((eb) => eb.fn.coalesce('goalRating.takenBackReason', eb.val('')).as('back'))
    .where('goal.caseId', 'in', ids)
    .orderBy('goalRating.ratedOn')
    .orderBy('goalRating.id')
    .execute()
  const scores = await db
    .selectFrom('measureScore')
    .select(['id', 'caseId', 'note'])
    .select((eb) => eb.fn.coalesce('takenBackReason', eb.val('')).as('back'))
    .where('caseId', 'in', ids)
    .orderBy('takenOn')
    .orderBy('id')
    .execute()
  const ratingsOf = Map.groupBy(ratings, ({ goalId }) => goalId)
  const [goalsOf, scoresOf] = [byCase(goals), byCase(scores)]
  return (caseId) => ({
    goals: goalsOf(caseId).map(({ id, words, endWords }) => ({
      id,
      words,
      endWords,
      ratings: ratingsOf.get(id) ?? [],
    })),
    scores: scoresOf(caseId),
  })
}

/** What meetings recorded of them. */
async function selectSaid(db: ReadDb, ids: readonly string[]): Promise<(caseId: string) => Said> {
  const decisions = await db.selectFrom('decision').selectAll().where('caseId', 'in', ids).execute()
  const agreements = await db
    .selectFrom('agreement')
    .innerJoin('agendaItem', 'agendaItem.id', 'agreement.itemId')
    .select(['agreement.itemId', 'agreement.memberId', 'agreement.words', 'agendaItem.caseId'])
    .where('agendaItem.caseId', 'in', ids)
    .execute()
  const declarations = await db
    .selectFrom('declaration')
    .innerJoin('agendaItem', 'agendaItem.id', 'declaration.itemId')
    .select(['declaration.id', 'declaration.text', 'declaration.ruling', 'agendaItem.caseId'])
    .where('agendaItem.caseId', 'in', ids)
    .execute()
  const actions = await selectActionWords(db, ids)
  const reviews = await db
    .selectFrom('review')
    .select(['id', 'caseId', 'body', 'triggerWords', 'cancelledBecause'])
    .where('caseId', 'in', ids)
    .orderBy('id')
    .execute()
  const [contributionOf, decisionOf] = [byCase(await contributionsOf(db, ids)), byCase(decisions)]
  const [agreementOf, declarationOf] = [byCase(agreements), byCase(declarations)]
  const [actionOf, reviewOf] = [byCase(actions), byCase(reviews)]
  return (caseId) => ({
    contributions: contributionOf(caseId),
    decisions: decisionOf(caseId).map(toDecision),
    agreements: agreementOf(caseId),
    declarations: declarationOf(caseId),
    actions: actionOf(caseId),
    reviews: reviewOf(caseId).map(({ body, ...opened }) => ({ ...opened, body: toReviewBody({ body }) })),
  })
}

/** Of hundreds of cases at once: looked up, not looked through. */
function byCase<T extends { readonly caseId: string | null }>(
  rows: readonly T[],
): (caseId: string) => readonly T[] {
  const found = Map.groupBy(rows, ({ caseId }) => caseId)
  return (caseId) => found.get(caseId) ?? []
}
