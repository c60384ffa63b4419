import { newId } from '../../../shared/kernel/ids.ts'
import type { WriteDb } from '../kernel/schema.ts'

interface Copied {
  readonly from: string
  readonly to: string
  /** By the old line’s id, the new one’s. */
  readonly lines: ReadonlyMap<string, string>
}

/** Why what a rule finds is in order, by whom it was said; to another finding than then it is no answer (select-answers.ts). */
export async function copyAnswers(tx: WriteDb, { from, to, lines }: Copied): Promise<void> {
  const rows = await tx.selectFrom('ruleAnswer').selectAll().where('caseId', '=', from).execute()
  const copies = rows.flatMap((row) => {
    const lineId = row.lineId === '' ? '' : lines.get(row.lineId)
    return lineId === undefined ? [] : [{ ...row, id: newId(), version: 1, caseId: to, lineId }]
  })
  if (copies.length > 0) await tx.insertInto('ruleAnswer').values(copies).execute()
}
