import type { CaseFields } from '../../../shared/cases.ts'
import type { Case } from '../../../shared/cases.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { copyMarks } from '../audiences/copy-marks.ts'
import { caseFields, toCase } from '../facts/to-case.ts'
import { toPlanFields, selectPlanRow } from '../facts/select-plan.ts'
import { selectRiskRow } from '../facts/select-risk.ts'
import { toRiskBody } from '../facts/to-risk.ts'
import type { Context } from '../kernel/handler.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { copyLines } from '../plans/copy-lines.ts'
import { startPlan } from '../plans/start-plan.ts'
import { startRisk } from '../risks/start-risk.ts'
import { copySupport } from '../support/copy-support.ts'
import { nextReference } from './open-case.ts'
import { selectCase, selectCaseRow } from './select-case.ts'

/**
 * Another case of the same person with all that this one says: words, risk, plan, line by line, and who may read what of it.
 * Its referrals, its meetings and what was decided stay with the first.
 */
export async function copyCase(
  tx: WriteDb,
  caseId: string,
  says: Partial<CaseFields>,
  context: Context,
): Promise<Case> {
  const row = await selectCaseRow(tx, caseId)
  const id = newId()
  const {
    id: _id,
    reference: _reference,
    personId,
    state: _state,
    version: _version,
    ...fields
  } = toCase(row)
  await tx
    .insertInto('case')
    .values({
      id,
      version: 1,
      reference: await nextReference(tx, context.today),
      personId,
      state: 'triaged',
      ...caseFields.toRow({ ...fields, ...says }),
      openedAt: context.at,
      closedBecause: '',
      panelId: row.panelId,
    })
    .execute()
  await startRisk(tx, id, toRiskBody(await selectRiskRow(tx, caseId)))
  // A plan’s own days of review were for the decision that was reviewed.
  const plan = toPlanFields(await selectPlanRow(tx, caseId))
  await startPlan(tx, id, { ...plan, healthReviewOn: null, councilReviewOn: null })
  const lines = await copyLines(tx, caseId, id)
  const offers = await copySupport(tx, { from: caseId, to: id, lines })
  await copyMarks(tx, { from: caseId, to: id, lines, offers })
  return selectCase(tx, id)
}
