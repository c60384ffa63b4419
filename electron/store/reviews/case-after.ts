import type { CaseState } from '../../../shared/cases.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { selectSaid, standingOf } from '../facts/select-deliveries.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/**
 * Where a case is once its review is called off: where it was when that was opened, or further, as its latest record has
 * come to both agencies meanwhile.
 */
export async function caseAfter(
  db: ReadDb,
  { caseId, caseWas }: Pick<Row<'review'>, 'caseId' | 'caseWas'>,
): Promise<CaseState> {
  const record = await db
    .selectFrom('record')
    .select(['id', 'recordVersion', 'confirmed'])
    .where('caseId', '=', caseId)
    .orderBy('id', 'desc')
    .orderBy('recordVersion', 'desc')
    .executeTakeFirst()
  if (record === undefined) return caseWas
  if (record.confirmed === 1) return 'confirmed'
  const left = await db
    .selectFrom('release')
    .select(['id', 'recordId', 'recordVersion', 'side', 'at', 'oneAgencyOnly', 'shortOf'])
    .where('recordId', '=', record.id)
    .where('recordVersion', '=', record.recordVersion)
    .execute()
  const said = await selectSaid(db).where('release.recordId', '=', record.id).execute()
  const hasArrived = sides.every((side) => standingOf(left, said, side).receivedOn !== null)
  return hasArrived ? 'released' : caseWas
}
