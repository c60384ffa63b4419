import type { ReadDb } from '../kernel/schema.ts'

/** A case has one open review at most. */
export async function hasOpenReview(db: ReadDb, caseId: string): Promise<boolean> {
  const open = await db
    .selectFrom('review')
    .select('id')
    .where('caseId', '=', caseId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return open !== undefined
}
