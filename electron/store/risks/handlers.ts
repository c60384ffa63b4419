import { given } from '../changes.ts'
import type { FeatureHandlers } from '../handler.ts'
import { updateRow } from '../history.ts'
import { selectRisk, selectRiskRow } from './select-risk.ts'
import { toRiskBody } from './to-risk.ts'

export const riskHandlers: FeatureHandlers<'risks'> = {
  get: (db, { caseId }) => selectRisk(db, caseId),

  save: async (tx, { caseId, version, changes }, context) => {
    const row = await selectRiskRow(tx, caseId)
    const body = JSON.stringify({ ...toRiskBody(row), ...given(changes) })
    await updateRow(tx, 'risk', row.id, version, { body }, context)
    return selectRisk(tx, caseId)
  },
}
