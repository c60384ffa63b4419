import type { Guesses } from '../keys/guesses.ts'
import type { Vault } from '../kernel/handler.ts'
import type { Keychain } from '../keys/keychain.ts'
import { accountOf, addMember, rootKey, without } from '../keys/keyring.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { Session } from './session.ts'

/** The keys of an open store, for its operations. `write` puts a changed keyring on disk, before anything follows from it. */
export const vaultOf = (
  session: Session,
  keychain: Keychain | null,
  guesses: Guesses,
  write: (keyring: Keyring) => void,
): Vault => ({
  tried: (login, attempt) => guesses.tried(accountOf(session.keyring, login), attempt),
  rootKey: (login, passphrase) => rootKey(session.keyring, login, passphrase, keychain),
  admit: async (member, passphrase, how) => {
    const before = how === 'anew' ? without(session.keyring, member.login) : session.keyring
    const { keyring, root } = await addMember(before, member, passphrase, session.storeKey, keychain)
    write(keyring)
    session.keyring = keyring
    return root
  },
})
