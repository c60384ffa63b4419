import { given } from '../changes.ts'
import type { FeatureHandlers } from '../handler.ts'
import { updateRow } from '../history.ts'
import { selectRisk, selectRiskRow } from './select-risk.ts'
import { toRiskBody } from './to-risk.ts'
import { keepWriters, requireOwnViews } from './view-writers.ts'

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
