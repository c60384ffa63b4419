import type { Side } from '../../../shared/kernel/text.ts'
import { inRuns } from '../kernel/lists.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** An objection to sharing that came with a referral, or in a later export of it. */
export interface Objection {
  readonly referralId: string
  readonly personId: string
  readonly side: Side
  readonly sharingObjection: true
  readonly caseId: string | null
  /** When the referral came. */
  readonly createdAt: string
}

/**
 * By person, from whichever of their referrals, open or not: they object, not the piece of paper. Each stands against
 * every case of theirs until a named person decides, also one that was opened from an earlier referral.
 */
export async function selectObjections(
  db: ReadDb,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Objection[]>> {
  const rows: Objection[] = []
  for (const run of inRuns([...new Set(personIds)])) {
    const found = db
      .selectFrom('referral')
      .select(['id as referralId', 'personId', 'side', 'caseId', 'createdAt'])
      .where('personId', 'in', run)
      .where('sharingObjection', '=', 1)
      .orderBy('id')
    rows.push(...(await found.execute()).map((row) => ({ ...row, sharingObjection: true as const })))
  }
  return Map.groupBy(rows, ({ personId }) => personId)
}
