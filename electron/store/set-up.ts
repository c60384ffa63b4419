import { chmodSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../../shared/ids.ts'
import type { SetUp, Who } from '../../shared/session.ts'
import { moveAside } from './backup/aside.ts'
import { databasePath, writeStagedKeyring } from './files.ts'
import type { Keychain } from './keychain.ts'
import { addMember, newKeyring, newStoreKey } from './keyring.ts'
import type { Keyring } from './keyring.ts'
import { openStore } from './open.ts'
import { firstMember } from './panels/first-member.ts'
import { openNotebook } from './papers/note-key.ts'
import { newRecoveryKey } from './recovery-key.ts'
import type { Session } from './session.ts'
import { settled } from './settle-keyring.ts'

const stagingPrefix = '.set-up-'

/** A folder for a store that is being made; what an earlier set-up left in one is kept under a dated name. */
export function stagingFolder(folder: string, now: Date): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const halfMade = readdirSync(folder).filter((name) => name.startsWith(stagingPrefix))
  if (halfMade.length > 0) moveAside(folder, halfMade, 'half-made', now)
  return mkdtempSync(join(folder, stagingPrefix))
}

export interface MadeStore extends Pick<Session, 'storeKey' | 'notebook'> {
  readonly keyring: Keyring
  readonly who: Who
  readonly recoveryKey: string
}

/** A whole store with its first member, in a folder of its own, closed again. Fails with storage full or read_only. */
export async function makeStore(
  staged: string,
  input: SetUp,
  keychain: Keychain | null,
  now: Date,
): Promise<MadeStore> {
  const storeKey = newStoreKey()
  const recovery = newRecoveryKey()
  const empty = await newKeyring(newId(), input.panelName, storeKey, recovery.secret)
  const made = await addMember(empty, input.member, input.passphrase, storeKey, keychain)
  const store = await openStore(databasePath(staged), storeKey, true)
  try {
    chmodSync(databasePath(staged), 0o600)
    const who = await store.db
      .transaction()
      .execute((tx) => firstMember(tx, input, made.root, now.toISOString()))
    const keyring = settled(made.keyring, input.member.login)
    writeStagedKeyring(staged, keyring)
    return {
      storeKey,
      keyring,
      who,
      notebook: await openNotebook(who.memberId, made.root),
      recoveryKey: recovery.text,
    }
  } finally {
    await store.close()
  }
}
