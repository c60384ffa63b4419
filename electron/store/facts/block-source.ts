import type { BlockSource } from '../../../shared/audience-blocks.ts'
import { everyPart } from '../../../shared/audience-sections.ts'
import type { Parts, Section } from '../../../shared/audience-sections.ts'
import { emptyCase } from '../../../shared/cases.ts'
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
  return selectBlockParts(db, new Map(caseIds.map((id) => [id, everyPart])))
}

/** Of each case these parts; the others are empty, as if nobody had said anything there. */
export async function selectBlockParts(
  db: ReadDb,
  wanted: ReadonlyMap<string, Parts>,
): Promise<ReadonlyMap<string, BlockSource>> {
  const sources = new Map<string, BlockSource>()
  for (const run of inRuns([...wanted.keys()]))
    for (const [id, source] of await sourcesOf(db, run, wanted)) sources.set(id, source)
  return sources
}

async function sourcesOf(
  db: ReadDb,
  ids: readonly string[],
  wanted: ReadonlyMap<string, Parts>,
): Promise<[string, BlockSource][]> {
  const of = (section: Section): string[] => ids.filter((id) => wanted.get(id)?.sections.has(section))
  const caseOf = new Map((await selectCaseRows(db, of('case'))).map((row) => [row.id, toCase(row)]))
  const risks = await db.selectFrom('risk').select(['caseId', 'body']).where('caseId', 'in', ids).execute()
  const plans = await db.selectFrom('plan').select(['caseId', 'body']).where('caseId', 'in', ids).execute()
  const lines = Map.groupBy(await ofSome(of('lines'), (some) => linesOf(db, some)), ({ caseId }) => caseId)
  const said = await selectSaid(db, of)
  const offers = await selectOffers(db, of('offers'))
  const together = await selectTogether(db, of('together'))
  const courseOf = await selectCourseWords(db, of)
  const planOf = new Map(plans.map((plan) => [plan.caseId, plan]))
  return risks.flatMap((risk) => {
    const id = risk.caseId
    const [plan, parts] = [planOf.get(id), wanted.get(id) ?? everyPart]
    // What is not begun has nothing that anybody could mark.
    if (!plan) return []
    const fields = toPlanFields(plan, parts.plan)
    const source: BlockSource = {
      case: caseOf.get(id) ?? emptyCase,
      risk: toRiskBody(risk, parts.risk),
      plan: fields,
      lines: (lines.get(id) ?? []).map((line) => toLine(line, fields.startsOn)),
      ...said(id),
      offers: offers.get(id) ?? [],
      together: together.get(id) ?? null,
      ...courseOf(id),
    }
    return [[id, source]]
  })
}

type Ids = (section: Section) => string[]

/** Of nobody nothing is asked. */
const ofSome = async <T>(
  ids: readonly string[],
  select: (ids: readonly string[]) => Promise<T[]>,
): Promise<T[]> => (ids.length === 0 ? [] : select(ids))

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
async function selectCourseWords(db: ReadDb, of: Ids): Promise<(caseId: string) => Course> {
  const goals = await ofSome(of('goals'), (ids) => goalsOf(db, ids))
  const ratings = await ofSome(of('goals'), (ids) => ratingsOf(db, ids))
  const scores = await ofSome(of('scores'), (ids) => scoresOf(db, ids))
  const ratedOf = Map.groupBy(ratings, ({ goalId }) => goalId)
  const [goalOf, scoreOf] = [byCase(goals), byCase(scores)]
  return (caseId) => ({
    goals: goalOf(caseId).map(({ id, words, endWords }) => ({
      id,
      words,
      endWords,
      ratings: ratedOf.get(id) ?? [],
    })),
    scores: scoreOf(caseId),
  })
}

const goalsOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('goal')
    .select(['id', 'caseId', 'words', 'endWords'])
    .where('caseId', 'in', ids)
    .orderBy('setOn')
    .orderBy('id')
    .execute()

const ratingsOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('goalRating')
    .innerJoin('goal', 'goal.id', 'goalRating.goalId')
    .select(['goalRating.id', 'goalRating.goalId', 'goalRating.note'])
    .select((eb) => eb.fn.coalesce('goalRating.takenBackReason', eb.val('')).as('back'))
    .where('goal.caseId', 'in', ids)
    .orderBy('goalRating.ratedOn')
    .orderBy('goalRating.id')
    .execute()

const scoresOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('measureScore')
    .select(['id', 'caseId', 'note'])
    .select((eb) => eb.fn.coalesce('takenBackReason', eb.val('')).as('back'))
    .where('caseId', 'in', ids)
    .orderBy('takenOn')
    .orderBy('id')
    .execute()

/** What meetings recorded of them. */
async function selectSaid(db: ReadDb, of: Ids): Promise<(caseId: string) => Said> {
  const decisionOf = byCase(await ofSome(of('decisions'), (ids) => decisionsOf(db, ids)))
  const agreementOf = byCase(await ofSome(of('agreements'), (ids) => agreementsOf(db, ids)))
  const declarationOf = byCase(await ofSome(of('declarations'), (ids) => declarationsOf(db, ids)))
  const actionOf = byCase(await ofSome(of('actions'), (ids) => selectActionWords(db, ids)))
  const reviewOf = byCase(await ofSome(of('reviews'), (ids) => reviewsOf(db, ids)))
  const contributionOf = byCase(await ofSome(of('contributions'), (ids) => contributionsOf(db, ids)))
  return (caseId) => ({
    contributions: contributionOf(caseId),
    decisions: decisionOf(caseId).map(toDecision),
    agreements: agreementOf(caseId),
    declarations: declarationOf(caseId),
    actions: actionOf(caseId),
    reviews: reviewOf(caseId).map(({ body, ...opened }) => ({ ...opened, body: toReviewBody({ body }) })),
  })
}

const decisionsOf = (db: ReadDb, ids: readonly string[]) =>
  db.selectFrom('decision').selectAll().where('caseId', 'in', ids).execute()

const agreementsOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('agreement')
    .innerJoin('agendaItem', 'agendaItem.id', 'agreement.itemId')
    .select(['agreement.itemId', 'agreement.memberId', 'agreement.words', 'agendaItem.caseId'])
    .where('agendaItem.caseId', 'in', ids)
    .execute()

const declarationsOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('declaration')
    .innerJoin('agendaItem', 'agendaItem.id', 'declaration.itemId')
    .select(['declaration.id', 'declaration.text', 'declaration.ruling', 'agendaItem.caseId'])
    .where('agendaItem.caseId', 'in', ids)
    .execute()

const reviewsOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('review')
    .select(['id', 'caseId', 'body', 'triggerWords', 'cancelledBecause'])
    .where('caseId', 'in', ids)
    .orderBy('id')
    .execute()

/** Of hundreds of cases at once: looked up, not looked through. */
function byCase<T extends { readonly caseId: string | null }>(
  rows: readonly T[],
): (caseId: string) => readonly T[] {
  const found = Map.groupBy(rows, ({ caseId }) => caseId)
  return (caseId) => found.get(caseId) ?? []
}
