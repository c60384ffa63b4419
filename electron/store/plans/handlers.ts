import { given } from '../changes.ts'
import type { FeatureHandlers } from '../handler.ts'
import { updateRow } from '../history.ts'
import { addLine, moveLine, removeLine, updateLine } from './change-lines.ts'
import { addLines, removeLines } from './many-lines.ts'
import { selectPlan, selectPlanRow, toPlanFields } from './select-plan.ts'

export const planHandlers: FeatureHandlers<'plans'> = {
  get: (db, { caseId }, { today }) => selectPlan(db, caseId, today),

  save: async (tx, { caseId, version, changes }, context) => {
    const row = await selectPlanRow(tx, caseId)
    const body = JSON.stringify({ ...toPlanFields(row), ...given(changes) })
    await updateRow(tx, 'plan', row.id, version, { body }, context)
    return selectPlan(tx, caseId, context.today)
  },

  addLine,
  addLines,
  updateLine,
  removeLine,
  removeLines,
  moveLine,
}
