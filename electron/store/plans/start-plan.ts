import { newId } from '../../../shared/kernel/ids.ts'
import type { PlanFields } from '../../../shared/plans.ts'
import type { WriteDb } from '../kernel/schema.ts'

/** The plan that a new case starts with, still without a line. */
export async function startPlan(tx: WriteDb, caseId: string, fields: PlanFields): Promise<void> {
  const row = { id: newId(), version: 1, caseId, body: JSON.stringify(fields) }
  await tx.insertInto('plan').values(row).execute()
}
