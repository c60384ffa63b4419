import { api } from '../data/api.ts'
import type { RiskBody, RiskDecision } from '../../shared/risks.ts'
import { ask } from '../data/use-op.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'

export type RiskChanges = Partial<RiskBody>
export type RiskEdit = UseEdited<RiskDecision, RiskChanges>

/** The shared risk decision, saved one field at a time as it is typed. */
export const useRiskEdit = (risk: RiskDecision): RiskEdit =>
  useEdited<RiskDecision, RiskChanges>({
    initial: risk,
    write: ({ caseId, version }, changes) => api.call('risks.save', { caseId, version, changes }),
    read: () => ask('risks.get', { caseId: risk.caseId }),
    part: (doc, field) => doc.body[field],
  })
