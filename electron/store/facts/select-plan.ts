import { PlanFields, emptyPlan } from '../../../shared/plans.ts'
import type { BudgetLine, Finding, Plan } from '../../../shared/plans.ts'
import { planMoney } from '../../../shared/plan-money.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { checkPlan } from '../../../shared/rules/check-plan.ts'
import { planInput } from '../../../shared/rules/plan-facts.ts'
import type { RuleBook } from '../../../shared/rules/rule-book.ts'
import { inRuns } from '../kernel/lists.ts'
import { onceAText } from '../kernel/once-a-text.ts'
import { onceAnInput } from '../kernel/once-an-input.ts'
import { someFields } from '../kernel/some-fields.ts'
import { kindAsks } from '../../../shared/panel-kinds.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'
import { ofPanelKind, toKind } from './panel-kind.ts'
import { toRiskBody } from './to-risk.ts'
import { selectRuleBook } from './local-pack.ts'
import { selectAnswers, withAnswers } from './select-answers.ts'
import type { AnswerRow } from './select-answers.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { toLine, totalsOf } from './to-line.ts'

const readFields = onceAText((text) => PlanFields.parse({ ...emptyPlan, ...(JSON.parse(text) as object) }))

/** `fields`: only these of it, and the others empty. */
export const toPlanFields = (
  { body }: Pick<Row<'plan'>, 'body'>,
  fields: readonly (keyof PlanFields)[] | 'all' = 'all',
): PlanFields =>
  fields === 'all' ? readFields(body) : { ...emptyPlan, ...someFields(PlanFields, fields, body, emptyPlan) }

export async function selectPlanRow(db: ReadDb, caseId: string): Promise<Row<'plan'>> {
  const row = await db.selectFrom('plan').selectAll().where('caseId', '=', caseId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/**
 * By case id: each plan with its lines, their sums, and everything the rules have to say about it on `today`, for the
 * panel it is made ready for, or as a panel of that kind asks.
 */
export async function selectPlans(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
  asked?: PanelKind,
): Promise<ReadonlyMap<string, Plan>> {
  const plans = new Map<string, Plan>()
  const book = await selectRuleBook(db)
  for (const run of inRuns([...new Set(caseIds)])) {
    const lines = await selectLines(db, run)
    const changes = await selectChanges(db, run)
    const answers = Map.groupBy(await selectAnswers(db, run), ({ caseId }) => caseId)
    for (const row of await planRows(db, run)) {
      const facts = {
        rows: lines.get(row.caseId) ?? [],
        decision: changes.get(row.caseId),
        answers: answers.get(row.caseId) ?? [],
        today,
        kind: asked ?? toKind(row.panelKind),
      }
      plans.set(row.caseId, planUnder(book)(`${row.caseId} ${facts.kind}`, { row, facts }))
    }
  }
  return plans
}

export async function selectPlan(db: ReadDb, caseId: string, today: string): Promise<Plan> {
  const plan = (await selectPlans(db, [caseId], today)).get(caseId)
  if (!plan) throw notFound()
  return plan
}

const planRows = (db: ReadDb, caseIds: readonly string[]) =>
  db
    .selectFrom('plan')
    .innerJoin('case', 'case.id', 'plan.caseId')
    .innerJoin('risk', 'risk.caseId', 'plan.caseId')
    .select(['plan.caseId', 'plan.version', 'plan.body', 'case.section117', 'risk.body as risk'])
    .select(ofPanelKind)
    .where('plan.caseId', 'in', caseIds)
    .execute()
type PlanRow = Awaited<ReturnType<typeof planRows>>[number]

interface Facts {
  readonly rows: readonly Row<'budgetLine'>[]
  readonly decision: { changesRecommendation: boolean; changesReason: string } | undefined
  readonly answers: readonly AnswerRow[]
  readonly today: string
  readonly kind: PanelKind
}

interface Planned {
  readonly row: PlanRow
  readonly facts: Facts
}

type PlanOf = (of: string, planned: Planned) => Plan

const underBooks = new WeakMap<RuleBook, PlanOf>()
// An agenda's; each with its lines and what the rules say to them.
const mostPlans = 150

/** A plan follows from what it is asked with, and from nothing else but the rules. */
function planUnder(book: RuleBook): PlanOf {
  const known = underBooks.get(book)
  if (known) return known
  const made = onceAnInput(({ row, facts }: Planned) => toPlan(row, { ...facts, book }), mostPlans)
  underBooks.set(book, made)
  return made
}

type UnderBook = Facts & { readonly book: RuleBook }

function toPlan(row: PlanRow, facts: UnderBook): Plan {
  const { book } = facts
  const plan = toPlanFields(row)
  // Places are counted anew: a removed line leaves a gap, so that the others keep their version.
  const lines = facts.rows.map((line, index) => toLine({ ...line, position: index + 1 }, plan.startsOn))
  const { caseId, version } = row
  const findings = withAnswers(findingsOf(plan, row, { ...facts, lines }), book, { ...facts, lines })
  const sums = { totals: totalsOf(lines), money: planMoney(lines, plan.startsOn) }
  return { ...plan, caseId, version, lines, ...sums, findings, ruleBook: book.version }
}

/** As if no line said why its payee may be paid: what it says answers the finding, and goes into the record with it. */
function findingsOf(
  plan: PlanFields,
  row: PlanRow,
  { lines, decision, book, today, kind }: UnderBook & { readonly lines: readonly BudgetLine[] },
): Finding[] {
  // Where no money is asked for and nobody has opened a budget, there is nothing to share and no basis to name.
  if (lines.length === 0 && !kindAsks[kind].money) return []
  const input = planInput({
    plan,
    lines: lines.map((line) => ({ ...line, payeeJustification: '' })),
    section117: row.section117 === 1,
    risk: toRiskBody({ body: row.risk }),
    today,
    ...(decision ? { decision } : {}),
  })
  return checkPlan(input, book)
}

async function selectLines(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Row<'budgetLine'>[]>> {
  const rows = await db
    .selectFrom('budgetLine')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, (row) => row.caseId)
}

/** Whether the panel, in each case's latest decision, changes what was recommended (rule J6). */
async function selectChanges(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, { changesRecommendation: boolean; changesReason: string }>> {
  const rows = await db
    .selectFrom('decision')
    .select(['caseId', 'changesRecommendation', 'changesReason'])
    .where('caseId', 'in', caseIds)
    .orderBy('id')
    .execute()
  // The last of each case stays.
  return new Map(
    rows.map(({ caseId, changesRecommendation, changesReason }) => [
      caseId,
      { changesRecommendation: changesRecommendation === 1, changesReason },
    ]),
  )
}
