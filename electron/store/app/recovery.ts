import { drivers } from '../../../shared/kernel/op.ts'
import { invalid, notAllowed, storage } from '../../../shared/kernel/reply.ts'
import { keyringOfBackup } from '../backup/lost-keyring.ts'
import { finishSwap } from '../backup/swap.ts'
import type { Desk } from '../kernel/desk.ts'
import { readKeyring, usableKeyring } from '../keys/files.ts'
import { recoveryAccount } from '../keys/guesses.ts'
import type { Guesses } from '../keys/guesses.ts'
import type { Notebook } from '../kernel/handler.ts'
import { unlockWithRecoverySecret, withRecovery } from '../keys/keyring.ts'
import type { Keyring, LoginEntry } from '../keys/keyring.ts'
import { refuseGuessed } from '../panels/own-passphrase.ts'
import { openNotebook, revokeNoteKey } from '../keys/note-key.ts'
import { newRecoveryKey, readRecoveryKey } from '../keys/recovery-key.ts'
import type { Session } from './session.ts'
import { renewSigningKey } from '../keys/signing-key.ts'
import { transact } from '../kernel/transact.ts'

export function recoverySecret(text: string): Buffer {
  const secret = readRecoveryKey(text)
  if (!secret) throw invalid({ recoveryKey: 'not a whole recovery key' })
  return secret
}

/** What the printed key opens, here or by way of a backup, and whose entry is renewed by it. */
export async function openByRecovery(
  folder: string,
  guesses: Guesses,
  text: string,
  login: string,
): Promise<{ readonly keyring: Keyring; readonly storeKey: Buffer; readonly known: LoginEntry }> {
  const secret = recoverySecret(text)
  finishSwap(folder)
  const keyring = usableKeyring(folder) ?? keyringOfBackup(folder) ?? readKeyring(folder)
  if (!keyring) throw storage('unreadable')
  const storeKey = await guesses.tried(recoveryAccount, () => unlockWithRecoverySecret(keyring, secret))
  const known = [...keyring.members, ...(keyring.pending ?? [])].find((member) => member.login === login)
  if (!known) throw invalid({ login: 'not a member' })
  return { keyring, storeKey, known }
}

/**
 * Another recovery key, which takes the place of the one before once it was typed back: a key that nobody wrote down must
 * not be the only one. For whoever came in by the one before, and those who run the panel at any time.
 */
export function nextRecoveryKey(session: Session): string {
  if (!session.recovered && !drivers.includes(session.who.role)) throw notAllowed('role')
  const { text, secret } = newRecoveryKey()
  session.nextRecovery = secret
  return text
}

/** The keyring once the key that was shown was typed back. Fails with invalid where it is another. */
export async function confirmedRecovery(session: Session, text: string): Promise<Keyring> {
  const { keyring, storeKey, nextRecovery, store, who } = session
  const secret = recoverySecret(text)
  const notOurs = (): never => {
    throw invalid({ recoveryKey: 'not the key of this store' })
  }
  if (!nextRecovery) {
    await unlockWithRecoverySecret(keyring, secret).catch(notOurs)
    return { ...keyring, recoveryConfirmed: true }
  }
  if (!secret.equals(nextRecovery)) notOurs()
  await transact(
    { store, who },
    { operation: 'session.renewRecoveryKey', about: null, run: () => Promise.resolve() },
  )
  return withRecovery(keyring, storeKey, secret)
}

/** A new passphrase and a new signing key for whoever came in by the recovery key; what they signed before still verifies. */
export async function renewByRecovery(desk: Desk, entry: LoginEntry, passphrase: string): Promise<Notebook> {
  const { store, vault, who } = desk
  await refuseGuessed(store.db, passphrase, who, 'newPassphrase')
  const root = await vault.admit(entry, passphrase)
  await transact(desk, {
    operation: 'session.unlockWithRecovery',
    about: who.memberId,
    run: async (tx, { at }) => {
      await renewSigningKey(tx, who.memberId, root, at)
      await revokeNoteKey(tx, who.memberId, at)
    },
  })
  return openNotebook(who.memberId, root)
}
