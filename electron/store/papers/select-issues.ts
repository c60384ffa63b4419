import type { IssuedPapers } from '../../documents/papers/issued.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

export interface Issue {
  readonly row: Row<'paperIssue'>
  readonly issued: IssuedPapers
}

/** The version that is out and the one before it. */
export async function selectIssues(
  db: ReadDb,
  meetingId: string,
): Promise<{ readonly latest: Issue | null; readonly before: Issue | null }> {
  const rows = await db
    .selectFrom('paperIssue')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('number', 'desc')
    .limit(2)
    .execute()
  // Written by this store and never changed, so it has the shape it was written with.
  const [latest = null, before = null] = rows.map((row): Issue => ({
    row,
    issued: JSON.parse(row.body) as IssuedPapers,
  }))
  return { latest, before }
}
