import type { RecallReason, RecallState } from '../../../shared/recalls.ts'
import { toReasons } from '../facts/select-recalled.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

type IsAsked = (
  copy: { readonly kind: string; readonly logId: string },
  reasons: readonly RecallReason[],
) => boolean

const asking: readonly RecallState[] = ['open', 'answered']

/**
 * Whether a recall of these cases, answered or not, asks for a copy for all of these reasons. `orLeft`: or somebody decided
 * that nobody is asked for it.
 */
export async function selectAsked(
  db: ReadDb,
  caseIds: readonly string[],
  { orLeft = false }: { readonly orLeft?: boolean } = {},
): Promise<IsAsked> {
  const states = orLeft ? [...asking, 'not_needed' as const] : asking
  const rows = await eachRun(caseIds, (run) =>
    db
      .selectFrom('recall')
      .innerJoin('recallCopy', 'recallCopy.recallId', 'recall.id')
      .select(['recall.reasons', 'recallCopy.kind', 'recallCopy.logId'])
      .where('recall.caseId', 'in', run)
      .where('recall.state', 'in', states)
      .execute(),
  )
  const asked = Map.groupBy(rows, ({ kind, logId }) => `${kind} ${logId}`)
  return ({ kind, logId }, reasons) => {
    const whys = new Set((asked.get(`${kind} ${logId}`) ?? []).flatMap((row) => toReasons(row.reasons)))
    return whys.has('somebody_else') || (whys.size > 0 && reasons.every((reason) => whys.has(reason)))
  }
}
