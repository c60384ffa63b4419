import { backUpWhereChanged } from '../backup/make-backup.ts'
import { writeSeen } from '../backup/seen.ts'
import { writeKeyring } from '../keys/files.ts'
import { holdsKey } from '../keys/key-holders.ts'
import type { Session } from './session.ts'
import { describeLogins, promoteNewMembers } from '../keys/pending-entries.ts'

/** What is written before a store closes. None of it can keep it from closing: the next close tries again. */
export async function leave(folder: string, session: Session, backsUp: boolean, now: Date): Promise<void> {
  const keyring = await describeAtTheDoor(folder, session)
  if (session.name !== 'panel') return
  const { store, storeKey } = session
  if (backsUp) await backUpWhereChanged({ folder, store, storeKey, keyring }, now)
  await writeSeen(folder, keyring.storeId, store.db, now).catch(() => undefined)
}

/** Who may come in is read at the door, before the store is open: so it is written there when it closes. */
async function describeAtTheDoor(
  folder: string,
  { store, keyring: before }: Session,
): Promise<Session['keyring']> {
  try {
    const keyring = await promoteNewMembers(before, store.db)
    const rows = await store.db
      .selectFrom('member')
      .select(['login', 'name', 'title', 'role', 'active', 'keepsKey'])
      .execute()
    const described = describeLogins(
      keyring,
      rows.map(({ login, name, title, ...row }) => ({ login, name, title, active: holdsKey(row) })),
    )
    if (described !== before) writeKeyring(folder, described)
    return described
  } catch {
    return before
  }
}
