import type { SharingBlock } from '../../../shared/releases.ts'
import type { Side } from '../../../shared/text.ts'
import { inRuns } from '../history-many.ts'
import type { ReadDb, Row } from '../schema.ts'
import type { SignOffFacts } from '../sign-off/select-facts.ts'

export interface SentReferral {
  readonly caseId: string | null
  readonly side: Side
  readonly sharingObjection: boolean
  /** When the objection came: with the referral, or in a later export of it. */
  readonly since: string
}

export async function selectObjections(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string | null, readonly SentReferral[]>> {
  const rows: SentReferral[] = []
  for (const run of inRuns(caseIds)) {
    const found = await db
      .selectFrom('referral')
      .select(['id', 'caseId', 'side', 'sharingObjection', 'createdAt'])
      .where('caseId', 'in', run)
      .execute()
    const later = await raisedLater(
      db,
      found.filter((row) => row.sharingObjection === 1).map(({ id }) => id),
    )
    rows.push(
      ...found.map(({ id, createdAt, ...row }) => ({
        ...row,
        sharingObjection: row.sharingObjection === 1,
        since: later.get(id) ?? createdAt,
      })),
    )
  }
  return Map.groupBy(rows, (row) => row.caseId)
}

/** By referral: when a version without an objection was replaced by one that has it. */
async function raisedLater(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const kept = await db
    .selectFrom('history')
    .select(['rowId', 'row', 'at'])
    .where('tableName', '=', 'referral')
    .where('rowId', 'in', ids)
    .orderBy('version')
    .execute()
  const without = kept.filter(({ row }) => (JSON.parse(row) as Row<'referral'>).sharingObjection === 0)
  return new Map(without.map(({ rowId, at }) => [rowId, at]))
}

/** When the last objection came that a decision about this agency's pack has to answer. */
export const objectedSince = (side: Side, referrals: readonly SentReferral[]): string =>
  referrals
    .filter((referral) => referral.side !== side && referral.sharingObjection)
    .map(({ since }) => since)
    .toSorted()
    .at(-1) ?? ''

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
