import { notAllowed } from '../../../shared/kernel/reply.ts'
import { selectHolders } from './key-holders.ts'
import type { Entry, Keyring, LoginEntry, Unlocked } from './keyring.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { openSigner } from './signing-key.ts'

// A member is in two files that no transaction spans: the store and its keyring. The order is: the entry is written as
// pending, the store commits, the entry is promoted. Whatever fails in between, the store says which it was.

export interface LoginState extends LoginEntry {
  /** Whether they may come in. */
  readonly active: boolean
}

/** The keyring with names, titles and who is still a member as they are in the store; the same one where nothing differs. */
export function describeLogins(keyring: Keyring, logins: readonly LoginState[]): Keyring {
  const byLogin = new Map(logins.map((login) => [login.login, login]))
  const members = keyring.members.map((entry) => {
    const now = byLogin.get(entry.login)
    return now
      ? { ...entry, name: now.name, title: now.title, active: now.active }
      : { ...entry, active: false }
  })
  return JSON.stringify(members) === JSON.stringify(keyring.members) ? keyring : { ...keyring, members }
}

/** Keys of nobody: what an early Accord wrote first of all in a set-up. It says nothing of the database beside it. */
export const isHalfMade = ({ members }: Keyring): boolean => members.length === 0

/** The entry takes the place of any earlier one of its login. */
export function promoted(keyring: Keyring, login: string): Keyring {
  const entry = keyring.pending?.find((one) => one.login === login)
  if (!entry) return keyring
  const members = [...keyring.members.filter((one) => one.login !== login), entry]
  return withPending({ ...keyring, members }, (one) => one.login !== login)
}

export const dropped = (keyring: Keyring, login: string): Keyring =>
  withPending(keyring, (one) => one.login !== login)

function withPending({ pending = [], ...keyring }: Keyring, keep: (entry: Entry) => boolean): Keyring {
  const left = pending.filter(keep)
  return left.length === 0 ? keyring : { ...keyring, pending: left }
}

/**
 * What the store says of entries on their way: a new member’s is promoted once the store has them, and dropped where it
 * has not, or has them as one who holds no key. Who already had an entry is promoted when they next come in: only their
 * passphrase tells which of the two their signing key is sealed under.
 */
export async function promoteNewMembers(keyring: Keyring, db: ReadDb): Promise<Keyring> {
  const pending = keyring.pending ?? []
  if (pending.length === 0) return keyring
  const known = await selectHolders(db)
  const had = new Set(keyring.members.map(({ login }) => login))
  return pending.reduce((next, { login }) => {
    if (!known.has(login)) return dropped(next, login)
    return had.has(login) ? next : promoted(next, login)
  }, keyring)
}

/** After an unlock: the passphrase that counts is the one that the member's signing key is sealed under. */
export async function promoteUnlocked(
  keyring: Keyring,
  db: ReadDb,
  memberId: string,
  { entry, root }: Pick<Unlocked, 'entry' | 'root'>,
): Promise<Keyring> {
  const { login, salt } = entry
  if (!keyring.pending?.some((one) => one.login === login)) return keyring
  const signer = await openSigner(db, memberId, root).catch(() => null)
  signer?.forget()
  if (!signer) throw notAllowed('passphrase')
  return keyring.pending.some((one) => one.login === login && one.salt === salt)
    ? promoted(keyring, login)
    : dropped(keyring, login)
}
