import { given } from '../kernel/changes.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectRisk, selectRiskRow } from '../facts/select-risk.ts'
import { toRiskBody } from '../facts/to-risk.ts'
import { keepWriters, requireOwnViews } from './keep-writers.ts'

export const riskHandlers: FeatureHandlers<'risks'> = {
  get: (db, { caseId }) => selectRisk(db, caseId),

  save: async (tx, { caseId, version, changes }, context) => {
    const row = await selectRiskRow(tx, caseId)
    const before = toRiskBody(row)
    const after = { ...before, ...given(changes) }
    const changed = requireOwnViews(before, after, context)
    await updateRow(tx, 'risk', row.id, version, { body: JSON.stringify(after) }, context)
    await keepWriters(tx, caseId, changed, context)
    return selectRisk(tx, caseId)
  },
}
