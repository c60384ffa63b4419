import type { Role } from '../../../shared/kernel/op.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Who } from '../../../shared/session.ts'
import type { ReadDb } from '../kernel/schema.ts'

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

/** Role, side and whether they are still a member are the store's to say, at each operation and not at the door alone. */
export async function readWho(
  session: { readonly store: { readonly db: ReadDb }; who: Who } | null,
): Promise<void> {
  if (!session) return
  const who = await whoIs(session.store.db, session.who.login)
  if (!who) throw notAllowed('left')
  session.who = who
}
