import type { Role } from '../../../shared/op.ts'
import type { Who } from '../../../shared/session.ts'
import type { ReadDb } from '../schema.ts'

/** The active member with this login, or null. */
export async function whoIs(db: ReadDb, login: string): Promise<Who | null> {
  const row = await db
    .selectFrom('member')
    .select(['id', 'login', 'name', 'role', 'side'])
    .where('login', '=', login)
    .where('active', '=', 1)
    .executeTakeFirst()
  return row
    ? { memberId: row.id, login: row.login, name: row.name, role: row.role as Role, side: row.side }
    : null
}
