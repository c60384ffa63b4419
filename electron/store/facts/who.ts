import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Who } from '../../../shared/session.ts'
import { holdsKey } from '../keys/key-holders.ts'
import type { ReadDb } from '../kernel/schema.ts'

const selectWho = (db: ReadDb) =>
  db.selectFrom('member').select(['id', 'login', 'name', 'role', 'side', 'active', 'keepsKey'])

type WhoRow = Awaited<ReturnType<ReturnType<typeof selectWho>['executeTakeFirstOrThrow']>>

const toWho = (row: WhoRow | undefined): Who | null =>
  row && holdsKey(row)
    ? { memberId: row.id, login: row.login, name: row.name, role: row.role, side: row.side }
    : null

/** The member with this login who may come in, or null. */
export const whoIs = async (db: ReadDb, login: string): Promise<Who | null> =>
  toWho(await selectWho(db).where('login', '=', login).executeTakeFirst())

/** The same member as the store has them by now. */
export async function whoNow(db: ReadDb, { memberId }: Who): Promise<Who> {
  const who = toWho(await selectWho(db).where('id', '=', memberId).executeTakeFirst())
  return who ?? refuse(db, memberId)
}

async function refuse(db: ReadDb, memberId: string): Promise<never> {
  const { active } =
    (await db.selectFrom('member').select('active').where('id', '=', memberId).executeTakeFirst()) ?? {}
  throw notAllowed(active === 1 ? 'observes' : 'left')
}

interface OpenAs {
  readonly store: { readonly db: ReadDb }
  who: Who
}

/** Role, side and whether they are still a member are the store's to say, at each operation and not at the door alone. */
export async function readWho(session: OpenAs | null): Promise<void> {
  if (!session) return
  const { db } = session.store
  session.who = (await whoIs(db, session.who.login)) ?? (await refuse(db, session.who.memberId))
}
