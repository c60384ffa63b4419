import type { SharingBlock } from '../../../shared/releases.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import type { SignOffFacts } from '../sign-off/select-facts.ts'

type Decide = (
  of: { readonly recordId: string; readonly side: Side },
  block: { readonly why: string; readonly since: string },
) => SharingBlock['decision']

/** The latest decision about this very objection: one of another kind, or one that came later, asks again. */
export async function selectDecisions(db: ReadDb, { records, members }: SignOffFacts): Promise<Decide> {
  const ids = records.map(({ row }) => row.id)
  const rows: Row<'sharingDecision'>[] = []
  for (const run of inRuns(ids)) {
    const found = db.selectFrom('sharingDecision').selectAll().where('recordId', 'in', run)
    rows.push(...(await found.orderBy('id').execute()))
  }
  const names = new Map(members.map((member) => [member.id, member.name]))
  return ({ recordId, side }, { why, since }) => {
    const row = rows.findLast(
      (one) => one.recordId === recordId && one.side === side && one.why === why && one.at >= since,
    )
    if (!row) return null
    return { share: row.share === 1, reason: row.reason, by: names.get(row.memberId) ?? '', at: row.at }
  }
}
