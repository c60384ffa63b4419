import { invalid } from '../../shared/reply.ts'
import type { Desk } from './dispatch.ts'
import type { Notebook } from './handler.ts'
import type { LoginEntry } from './keyring.ts'
import { refuseGuessed } from './panels/own-passphrase.ts'
import { openNotebook, revokeNoteKey } from './papers/note-key.ts'
import { readRecoveryKey } from './recovery-key.ts'
import { renewSigningKey } from './sign-off/signing-key.ts'
import { transact } from './transact.ts'

export function recoverySecret(text: string): Buffer {
  const secret = readRecoveryKey(text)
  if (!secret) throw invalid({ recoveryKey: 'not a whole recovery key' })
  return secret
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
      await renewSigningKey(tx, who, root, at)
      await revokeNoteKey(tx, who.memberId, at)
    },
  })
  return openNotebook(who.memberId, root)
}
