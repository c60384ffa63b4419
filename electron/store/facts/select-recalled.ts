import type { RecalledVersion, RecallReason } from '../../../shared/recalls.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { saysOf, saysTheSame } from '../../../shared/rules/wrong-copies.ts'
import { eachRun } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

interface Version {
  readonly row: { readonly id: string; readonly recordVersion: number }
  readonly decision: Pick<DecisionRecord, 'person'>
}

export const toReasons = (reasons: string): readonly RecallReason[] => reasons.split(',') as RecallReason[]

/**
 * Which versions of these records do not leave: those that a recall found wrong, and any that still says the same, also
 * once everybody has answered. A recall that was called off holds nothing back.
 */
export async function selectRecalled(
  db: ReadDb,
  recordIds: readonly string[],
): Promise<(version: Version) => RecalledVersion | null> {
  const rows = await eachRun([...new Set(recordIds)], (run) =>
    db
      .selectFrom('recallVersion')
      .innerJoin('recall', 'recall.id', 'recallVersion.recallId')
      .innerJoin('record', (join) =>
        join
          .onRef('record.id', '=', 'recallVersion.recordId')
          .onRef('record.recordVersion', '=', 'recallVersion.recordVersion'),
      )
      .select(['recall.id as recallId', 'recall.reasons', 'recallVersion.recordId'])
      .select(['recallVersion.recordVersion', 'record.decisionJson'])
      .where('recallVersion.recordId', 'in', run)
      .where('recall.state', 'in', ['open', 'answered'])
      .orderBy('recall.id')
      .execute(),
  )
  const wrong = rows.map(({ decisionJson, reasons, ...row }) => ({
    ...row,
    reasons: toReasons(reasons),
    says: saysOf((JSON.parse(decisionJson) as DecisionRecord).person),
  }))
  return ({ row, decision }) => {
    const says = saysOf(decision.person)
    const found = wrong.findLast(
      (one) =>
        one.recordId === row.id &&
        (one.recordVersion === row.recordVersion || saysTheSame(one.reasons, says, one.says)),
    )
    return found ? { recallId: found.recallId, reasons: found.reasons } : null
  }
}
