import type { PanelKind } from '../../../shared/panel-kinds.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import type { RiskDecision } from '../../../shared/risks.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { ofPanelKind, toKind } from './panel-kind.ts'
import { toRisk } from './to-risk.ts'
import { selectWriters } from './view-writers.ts'

export async function selectRiskRow(db: ReadDb, caseId: string): Promise<Row<'risk'>> {
  const row = await db.selectFrom('risk').selectAll().where('caseId', '=', caseId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** By case id, each with what is still missing: for the panel it is made ready for, or as a panel of that kind asks. */
export async function selectRisks(
  db: ReadDb,
  caseIds: readonly string[],
  asked?: PanelKind,
): Promise<ReadonlyMap<string, RiskDecision>> {
  const risks = new Map<string, RiskDecision>()
  const writers = await selectWriters(db, [...new Set(caseIds)])
  for (const run of inRuns([...new Set(caseIds)])) {
    const rows = await db
      .selectFrom('risk')
      .innerJoin('case', 'case.id', 'risk.caseId')
      .selectAll('risk')
      .select(['case.words', 'case.wordsSource', 'case.wordsNote'])
      .select(ofPanelKind)
      .where('risk.caseId', 'in', run)
      .execute()
    for (const { panelKind, ...row } of rows) {
      const risk = toRisk(row, asked ?? toKind(panelKind))
      risks.set(row.caseId, { ...risk, writers: writers.get(row.caseId) ?? {} })
    }
  }
  return risks
}

export async function selectRisk(db: ReadDb, caseId: string): Promise<RiskDecision> {
  const risk = (await selectRisks(db, [caseId])).get(caseId)
  if (!risk) throw notFound()
  return risk
}
