import { newId } from '../../../shared/kernel/ids.ts'
import { goesOn } from '../../../shared/support.ts'
import type { WriteDb } from '../kernel/schema.ts'

interface Copied {
  readonly from: string
  readonly to: string
  /** By the old line's id, the new one's. */
  readonly lines: ReadonlyMap<string, string>
}

/**
 * What goes on, and what waits for an answer, goes on with the next case; what was declined or has ended stays with the
 * first. Answers by the old offer's id the new one's.
 */
export async function copySupport(
  tx: WriteDb,
  { from, to, lines }: Copied,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('supportOffer').selectAll().where('caseId', '=', from).execute()
  const going = rows.filter((row) => goesOn(row) || row.answer === 'waiting')
  const ids = new Map(going.map(({ id }) => [id, newId()]))
  if (going.length > 0)
    await tx
      .insertInto('supportOffer')
      .values(
        going.map((row) => ({
          ...row,
          id: ids.get(row.id) ?? newId(),
          version: 1,
          caseId: to,
          lineId: row.lineId === null ? null : (lines.get(row.lineId) ?? null),
          carriedFromId: row.id,
        })),
      )
      .execute()
  const together = await tx.selectFrom('together').selectAll().where('caseId', '=', from).executeTakeFirst()
  if (together)
    await tx
      .insertInto('together')
      .values({ ...together, id: newId(), version: 1, caseId: to })
      .execute()
  return ids
}
