import { approvals } from '../../../shared/approvals.ts'
import { selectWhichStands } from '../facts/which-stands.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** The latest approval of a case that both agencies have signed, in the version that stands; null: there is none. */
export async function selectStandingRecord(db: ReadDb, caseId: string): Promise<Row<'record'> | null> {
  const standing = await selectWhichStands(db, 'caseId', [caseId])
  const rows = await db
    .selectFrom('record')
    .innerJoin('decision', 'decision.itemId', 'record.itemId')
    .selectAll('record')
    .where('record.caseId', '=', caseId)
    .where('decision.verdict', 'in', approvals)
    .orderBy('record.frozenAt', 'desc')
    .orderBy('record.id', 'desc')
    .execute()
  const agreed = rows.filter((row) => {
    const one = standing.get(row.id)
    return one?.agreed === true && one.stands.recordVersion === row.recordVersion
  })
  // A correction is frozen later than what came after it: the record’s id says which decision is the latest.
  return agreed.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0] ?? null
}
