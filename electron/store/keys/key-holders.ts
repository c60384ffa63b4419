import type { ReadDb, Row } from '../kernel/schema.ts'

type Facts = Pick<Row<'member'>, 'role' | 'active' | 'keepsKey'>

/** For whom the store's key is wrapped. Observers get papers and the shared screen; those of before keep theirs until it is taken. */
export const holdsKey = ({ role, active, keepsKey }: Facts): boolean =>
  active === 1 && (role !== 'observer' || keepsKey === 1)

/** Their sign-in names. */
export async function selectHolders(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('member').select(['login', 'role', 'active', 'keepsKey']).execute()
  return new Set(rows.filter(holdsKey).map(({ login }) => login))
}
