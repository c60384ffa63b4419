import type { ReadDb } from '../kernel/schema.ts'

/** Of rows of history: by whom each was replaced, null where nobody knows their name. Members are few. */
export async function whoReplaced<R extends { readonly memberId: string }>(
  db: ReadDb,
  rows: readonly R[],
): Promise<(R & { readonly by: string | null })[]> {
  const members = await db.selectFrom('member').select(['id', 'name']).execute()
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, by: names.get(row.memberId) ?? null }))
}
