import { genesis } from '../../proof/trail/entry-hash.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** How many entries the trail has, and the last one's hash. */
export async function trailEnd(db: ReadDb): Promise<{ size: number; hash: string }> {
  const last = await db
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { size: last?.seq ?? 0, hash: last?.hash ?? genesis }
}
