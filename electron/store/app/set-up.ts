import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { newId } from '../../../shared/kernel/ids.ts'
import { easilyGuessed, isEasilyGuessed } from '../../../shared/kernel/passphrases.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { SetUp, Who } from '../../../shared/session.ts'
import { keptName, moveAside } from '../backup/aside.ts'
import { finishSwap, swapIn } from '../backup/swap.ts'
import { databasePath, mendKeyring, storeAt, writeStagedKeyring } from '../keys/files.ts'
import type { Keychain } from '../keys/keychain.ts'
import { addMember, newKeyring, newStoreKey } from '../keys/keyring.ts'
import type { Keyring } from '../keys/keyring.ts'
import { openStore } from '../engine/open.ts'
import { firstMember } from '../panels/first-member.ts'
import { openNotebook } from '../keys/note-key.ts'
import { newRecoveryKey } from '../keys/recovery-key.ts'
import type { Session } from './session.ts'
import { promoted } from '../keys/pending-entries.ts'

const stagingPrefix = '.set-up-'

/** A folder for a store that is being made; what an earlier set-up left in one is kept under a dated name. */
function stagingFolder(folder: string, now: Date): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const halfMade = readdirSync(folder).filter((name) => name.startsWith(stagingPrefix))
  if (halfMade.length > 0) moveAside(folder, halfMade, 'half-made', now)
  return mkdtempSync(join(folder, stagingPrefix))
}

interface MadeStore extends Pick<Session, 'storeKey' | 'notebook'> {
  readonly keyring: Keyring
  readonly who: Who
  readonly recoveryKey: string
}

/** A whole store with its first member, in a folder of its own, closed again. Fails with storage full or read_only. */
async function makeStore(
  staged: string,
  input: SetUp,
  keychain: Keychain | null,
  now: Date,
): Promise<MadeStore> {
  const { panelName, member, health, socialCare, passphrase } = input
  const about = [member.login, member.name, panelName, health.name, socialCare.name]
  if (isEasilyGuessed(passphrase, about)) throw invalid({ passphrase: easilyGuessed })
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
    const keyring = promoted(made.keyring, input.member.login)
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

/** Makes it under a name of its own, puts it in its place, and opens it. Fails with notAllowed 'exists'. */
export async function setUpStore(
  folder: string,
  input: SetUp,
  keychain: Keychain | null,
  now: Date,
): Promise<MadeStore & Pick<Session, 'store'>> {
  let staged: string | null = null
  try {
    finishSwap(folder)
    if (storeAt(folder) !== 'none') throw notAllowed('exists')
    staged = stagingFolder(folder, now)
    const made = await makeStore(staged, input, keychain, now)
    const swap = { staged: basename(staged), kept: keptName(folder, 'set-aside', now) }
    // From here on it is either put in place, or put in place at the next start.
    staged = null
    swapIn(folder, swap)
    mendKeyring(folder, made.keyring)
    return { ...made, store: await openStore(databasePath(folder), made.storeKey) }
  } catch (error) {
    // Never a store: what this very call made under a name of its own.
    if (staged !== null) rmSync(staged, { recursive: true, force: true })
    throw error
  }
}
