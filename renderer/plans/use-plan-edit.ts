import { api } from '../data/api.ts'
import type { Plan, PlanFields } from '../../shared/plans.ts'
import { ask } from '../data/use-op.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'

export type PlanEdit = UseEdited<Plan, Partial<PlanFields>>

/** What is said of the plan as a whole; its lines have versions of their own. */
export const usePlanEdit = (plan: Plan): PlanEdit =>
  useEdited<Plan, Partial<PlanFields>>({
    initial: plan,
    write: ({ caseId, version }, changes) => api.call('plans.save', { caseId, version, changes }),
    read: () => ask('plans.get', { caseId: plan.caseId }),
    part: (doc, field) => doc[field],
  })
