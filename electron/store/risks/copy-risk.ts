import { newId } from '../../../shared/kernel/ids.ts'
import { selectRiskRow } from '../facts/select-risk.ts'
import { toRiskBody } from '../facts/to-risk.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { startRisk } from './start-risk.ts'

interface Both {
  readonly from: string
  readonly to: string
}

/** The risk decision of one case in another, with who wrote each view, and when. */
export async function copyRisk(tx: WriteDb, { from, to }: Both): Promise<void> {
  await startRisk(tx, to, toRiskBody(await selectRiskRow(tx, from)))
  const writings = await tx
    .selectFrom('viewWriting')
    .selectAll()
    .where('caseId', '=', from)
    .orderBy('id')
    .execute()
  if (writings.length > 0)
    await tx
      .insertInto('viewWriting')
      .values(writings.map((row) => ({ ...row, id: newId(), caseId: to })))
      .execute()
}
