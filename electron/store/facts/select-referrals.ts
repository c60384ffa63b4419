import type { Referral } from '../../../shared/referrals.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { toReferral } from './to-referral.ts'

/** Each person's referrals, open or not, the oldest first. */
export async function referralsOf(
  db: ReadDb,
  personIds: readonly string[],
  state?: 'open',
): Promise<ReadonlyMap<string, readonly Referral[]>> {
  const rows: Row<'referral'>[] = []
  for (const run of inRuns([...new Set(personIds)])) {
    let query = db.selectFrom('referral').selectAll().where('personId', 'in', run)
    if (state !== undefined) query = query.where('state', '=', state)
    rows.push(...(await query.orderBy('referredOn').orderBy('id').execute()))
  }
  return Map.groupBy(rows.map(toReferral), (referral) => referral.personId)
}

/** The referrals that a case was opened from, the oldest first. */
export async function referralsOfCase(db: ReadDb, caseId: string): Promise<Referral[]> {
  const rows = await db
    .selectFrom('referral')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('referredOn')
    .orderBy('id')
    .execute()
  return rows.map(toReferral)
}

export async function selectReferralRow(db: ReadDb, referralId: string): Promise<Row<'referral'>> {
  const row = await db.selectFrom('referral').selectAll().where('id', '=', referralId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const selectReferral = async (db: ReadDb, referralId: string): Promise<Referral> =>
  toReferral(await selectReferralRow(db, referralId))
