import type { Offer, TogetherFields } from '../../../shared/support.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { toOffer, togetherFields } from './to-support.ts'

/** What was offered with each case, in the order in which it was. */
export async function selectOffers(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Offer[]>> {
  const rows: Row<'supportOffer'>[] = []
  for (const run of inRuns(caseIds))
    rows.push(
      ...(await db
        .selectFrom('supportOffer')
        .selectAll()
        .where('caseId', 'in', run)
        .orderBy('caseId')
        .orderBy('offeredOn')
        .orderBy('id')
        .execute()),
    )
  return Map.groupBy(rows.map(toOffer), ({ caseId }) => caseId)
}

/** Cases of which nobody has said any of it are not in it. */
export async function selectTogether(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, TogetherFields & Pick<Row<'together'>, 'id' | 'version'>>> {
  const rows: Row<'together'>[] = []
  for (const run of inRuns(caseIds))
    rows.push(...(await db.selectFrom('together').selectAll().where('caseId', 'in', run).execute()))
  return new Map(
    rows.map((row) => [row.caseId, { id: row.id, version: row.version, ...togetherFields.toDoc(row) }]),
  )
}
