import type { SharingBlock } from '../../../shared/releases.ts'
import type { Side } from '../../../shared/text.ts'
import { inRuns } from '../history-many.ts'
import type { Objection } from '../referrals/select-objections.ts'
import type { ReadDb, Row } from '../schema.ts'
import type { SignOffFacts } from '../sign-off/select-facts.ts'

type Of = Pick<Row<'case'>, 'id' | 'personId'>

/** When the last objection came that a decision about this agency's pack of the case has to answer; '' for none. */
export type ObjectedSince = (of: Of, side: Side) => string

/**
 * With the referral, or in a later export of it. That of somebody who was joined came to a case when the two became
 * one, however long ago it was told: nobody who decided earlier knew of it.
 */
export async function selectObjectedSince(
  db: ReadDb,
  cases: readonly Of[],
  objections: ReadonlyMap<string, readonly Objection[]>,
): Promise<ObjectedSince> {
  const heard = cases.flatMap(({ personId }) => objections.get(personId) ?? [])
  const referrals = await keptRows(
    db,
    'referral',
    heard.map(({ referralId }) => referralId),
  )
  const about = cases.filter(({ personId }) => objections.has(personId))
  const moved = await keptRows(
    db,
    'case',
    about.map(({ id }) => id),
  )
  return ({ id, personId }, side) => {
    const wasAnothers = ({ row }: Kept): boolean => row.personId !== personId
    const since = (objections.get(personId) ?? []).flatMap((one) => {
      if (one.side === side) return []
      const kept = referrals.get(one.referralId) ?? []
      const raised = lastOf(kept, ({ row }) => row.sharingObjection === 0) ?? one.createdAt
      if (one.caseId === id) return [raised]
      return [raised, lastOf(kept, wasAnothers) ?? '', lastOf(moved.get(id) ?? [], wasAnothers) ?? '']
    })
    return since.toSorted().at(-1) ?? ''
  }
}

interface Kept {
  readonly row: { readonly personId?: string; readonly sharingObjection?: number }
  readonly at: string
}

const lastOf = (kept: readonly Kept[], was: (one: Kept) => boolean): string | undefined =>
  kept.findLast(was)?.at

/** By row: what it said before, and when that was replaced; the earliest first. */
async function keptRows(
  db: ReadDb,
  tableName: 'referral' | 'case',
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const rows: (Kept & { readonly rowId: string })[] = []
  for (const run of inRuns([...new Set(ids)])) {
    const found = db
      .selectFrom('history')
      .select(['rowId', 'row', 'at'])
      .where('tableName', '=', tableName)
      .where('rowId', 'in', run)
      .orderBy('version')
    for (const kept of await found.execute())
      rows.push({ rowId: kept.rowId, at: kept.at, row: JSON.parse(kept.row) as Kept['row'] })
  }
  return Map.groupBy(rows, ({ rowId }) => rowId)
}

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
