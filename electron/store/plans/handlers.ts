import type { Input } from '../../../shared/contract.ts'
import type { PlanFields } from '../../../shared/plans.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { given } from '../kernel/changes.ts'
import type { Context, FeatureHandlers } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { addLine, moveLine, removeLine, updateLine } from './change-lines.ts'
import { addLines, removeLines } from './many-lines.ts'
import { selectPlan, selectPlanRow, toPlanFields } from '../facts/select-plan.ts'

export const planHandlers: FeatureHandlers<'plans'> = {
  get: (db, { caseId }, { today }) => selectPlan(db, caseId, today),

  save: async (tx, { caseId, version, changes }, context) => {
    const row = await selectPlanRow(tx, caseId)
    const body = JSON.stringify(withOwn(toPlanFields(row), changes, context))
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

/** To others the council's note is empty: sent back empty it is as it was, and anything else is not theirs to write. */
function withOwn(before: PlanFields, changes: Input<'plans.save'>['changes'], { who }: Context): PlanFields {
  const after = { ...before, ...given(changes) }
  if (who.side === 'socialCare') return after
  if ((changes.meansTestNote ?? '') !== '') throw notAllowed('councilsOwn')
  return { ...after, meansTestNote: before.meansTestNote }
}
