import type { Role } from '../../../shared/kernel/op.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Who } from '../../../shared/session.ts'
import { holdsKey } from '../keys/key-holders.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** The member with this login who may come in, or null. */
export async function whoIs(db: ReadDb, login: string): Promise<Who | null> {
  const row = await db
    .selectFrom('member')
    .select(['id', 'login', 'name', 'role', 'side', 'active', 'keepsKey'])
    .where('login', '=', login)
    .executeTakeFirst()
  return row && holdsKey(row)
    ? { memberId: row.id, login: row.login, name: row.name, role: row.role as Role, side: row.side }
    : null
}

const observes = async ({ store, who }: OpenAs): Promise<boolean> =>
  (await store.db
    .selectFrom('member')
    .select('id')
    .where('id', '=', who.memberId)
    .where('active', '=', 1)
    .executeTakeFirst()) !== undefined

interface OpenAs {
  readonly store: { readonly db: ReadDb }
  who: Who
}

/** Role, side and whether they are still a member are the store's to say, at each operation and not at the door alone. */
export async function readWho(session: OpenAs | null): Promise<void> {
  if (!session) return
  const who = await whoIs(session.store.db, session.who.login)
  if (!who) throw notAllowed((await observes(session)) ? 'observes' : 'left')
  session.who = who
}
