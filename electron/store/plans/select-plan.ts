import { PlanFields } from '../../../shared/plans.ts'
import type { BudgetLine, Plan } from '../../../shared/plans.ts'
import { notFound } from '../../../shared/reply.ts'
import { checkPlan } from '../../../shared/rules/check-plan.ts'
import { planInput } from '../../../shared/rules/plan-facts.ts'
import { inRuns } from '../history-many.ts'
import { toRiskBody } from '../risks/to-risk.ts'
import type { ReadDb, Row } from '../schema.ts'
import { toLine, totalsOf } from './to-line.ts'

export const toPlanFields = (row: Pick<Row<'plan'>, 'body'>): PlanFields =>
  PlanFields.parse(JSON.parse(row.body))

export async function selectPlanRow(db: ReadDb, caseId: string): Promise<Row<'plan'>> {
  const row = await db.selectFrom('plan').selectAll().where('caseId', '=', caseId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** By case id: each plan with its lines, their sums, and everything the rules have to say about it on `today`. */
export async function selectPlans(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, Plan>> {
  const plans = new Map<string, Plan>()
  for (const run of inRuns([...new Set(caseIds)])) {
    const lines = await selectLines(db, run)
    const changes = await selectChanges(db, run)
    for (const row of await planRows(db, run)) {
      const facts = { lines: lines.get(row.caseId) ?? [], decision: changes.get(row.caseId), today }
      plans.set(row.caseId, toPlan(row, facts))
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
    .where('plan.caseId', 'in', caseIds)
    .execute()
type PlanRow = Awaited<ReturnType<typeof planRows>>[number]

interface Facts {
  readonly lines: readonly BudgetLine[]
  readonly decision: { changesRecommendation: boolean; changesReason: string } | undefined
  readonly today: string
}

function toPlan(row: PlanRow, { lines, decision, today }: Facts): Plan {
  const [plan, risk] = [toPlanFields(row), toRiskBody({ body: row.risk })]
  const section117 = row.section117 === 1
  const input = planInput({ plan, lines, section117, risk, today, ...(decision ? { decision } : {}) })
  const { caseId, version } = row
  return { ...plan, caseId, version, lines, totals: totalsOf(lines), findings: checkPlan(input) }
}

async function selectLines(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly BudgetLine[]>> {
  const rows = await db
    .selectFrom('budgetLine')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const byCase = Map.groupBy(rows, (row) => row.caseId)
  // Places are counted anew: a removed line leaves a gap, so that the others keep their version.
  const numbered = (lines: Row<'budgetLine'>[]): BudgetLine[] =>
    lines.map((row, index) => toLine({ ...row, position: index + 1 }))
  return new Map([...byCase].map(([caseId, lines]) => [caseId, numbered(lines)]))
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
