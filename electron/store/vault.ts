import type { Guesses } from './guesses.ts'
import type { Vault } from './handler.ts'
import type { Keychain } from './keychain.ts'
import { accountOf, addMember, rootKey } from './keyring.ts'
import type { Keyring } from './keyring.ts'
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
  admit: async (member, passphrase) => {
    const { keyring, root } = await addMember(session.keyring, member, passphrase, session.storeKey, keychain)
    write(keyring)
    session.keyring = keyring
    return root
  },
})
