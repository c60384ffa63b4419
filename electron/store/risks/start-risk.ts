import { newId } from '../../../shared/kernel/ids.ts'
import type { RiskBody } from '../../../shared/risks.ts'
import type { WriteDb } from '../kernel/schema.ts'

/** The risk decision that a new case starts with. */
export async function startRisk(tx: WriteDb, caseId: string, body: RiskBody): Promise<void> {
  const row = { id: newId(), version: 1, caseId, body: JSON.stringify(body) }
  await tx.insertInto('risk').values(row).execute()
}
