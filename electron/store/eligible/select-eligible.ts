import type { Eligible } from '../../../shared/eligible.ts'
import { mostEligible } from '../../../shared/eligible.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** The latest months first; of the same the narrowest first, and of those what was typed in last. */
export async function selectEligible(db: ReadDb): Promise<readonly Eligible[]> {
  const rows = await db
    .selectFrom('eligible')
    .innerJoin('member', 'member.id', 'eligible.typedBy')
    .selectAll('eligible')
    .select('member.name as by')
    .orderBy('toMonth', 'desc')
    .orderBy('fromMonth', 'desc')
    .orderBy('eligible.id', 'desc')
    .limit(mostEligible)
    .execute()
  return rows.map(({ by, ...row }) => ({ ...row, typedBy: by }))
}
