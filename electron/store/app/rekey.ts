import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { OpName } from '../../../shared/contract.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { StoreKeyState } from '../../../shared/session.ts'
import { toFailure } from '../kernel/failures.ts'
import { appendAudit } from '../kernel/append.ts'
import { storeTime } from '../kernel/store-time.ts'
import { trailEnd } from '../audit/trail-end.ts'
import { keptName } from '../backup/aside.ts'
import { swapIn } from '../backup/swap.ts'
import { syncFile, syncFolder } from '../kernel/whole-file.ts'
import { databasePath, mendKeyring, writeStagedKeyring } from '../keys/files.ts'
import { boxFor, newPair } from '../keys/key-pair.ts'
import { selectHolders } from '../keys/key-holders.ts'
import type { Keychain } from '../keys/keychain.ts'
import { keyCheckOf, newStoreKey } from '../keys/keyring.ts'
import type { Entry, Keyring } from '../keys/keyring.ts'
import { inspectCopy, openCopy, openStore, rekeyCopy } from '../engine/open.ts'
import type { Session } from './session.ts'

/** What a new key that was cut short in its making left: a copy of the store, under either key. */
export const rekeyPrefix = '.new-key-'

/** After these somebody may have a key who is to have none. */
export const takesKeys: ReadonlySet<string> = new Set<OpName>(['panels.updateMember', 'panels.takeKey'])

const isGone = ({ wrapped }: Entry): boolean => wrapped === ''

/** Whether the store is to have another key, and what still stands against it. */
export async function storeKeyState(
  { keyring, store }: Pick<Session, 'keyring' | 'store'>,
  keychain: Keychain | null,
): Promise<StoreKeyState> {
  const holders = await selectHolders(store.db)
  const left = keyring.members.filter((entry) => !holders.has(entry.login) && !isGone(entry))
  const staying = keyring.members.filter((entry) => holders.has(entry.login) && !isGone(entry))
  const lacking = staying.filter(
    ({ pair, keychain: by }) => !pair || (by !== null && by !== (keychain?.name ?? null)),
  )
  return {
    isDue: left.length > 0 || keyring.rekeyDue === true,
    left: left.map(({ name }) => name),
    lacking: lacking.map(({ name }) => name),
    recoveryLacks: keyring.recoveryPair === undefined,
  }
}

/** It is due, and nothing stands against it: whoever came in by recovery types the next key back first. */
export async function isRekeyDue(session: Session, keychain: Keychain | null): Promise<boolean> {
  if (session.name !== 'panel') return false
  const { isDue, lacking, recoveryLacks } = await storeKeyState(session, keychain)
  return isDue && lacking.length === 0 && !recoveryLacks && session.recovered !== true
}

/** After a right passphrase: from now on the store's key can be wrapped for them while they are away. */
export async function withPair(
  keyring: Keyring,
  { entry, root }: { readonly entry: Entry; readonly root: Uint8Array },
): Promise<Keyring> {
  const known = keyring.members.find(({ login, salt }) => login === entry.login && salt === entry.salt)
  if (!known || known.pair) return keyring
  const pair = await newPair(root, `${keyring.storeId}/${entry.login}`)
  return { ...keyring, members: keyring.members.map((one) => (one === known ? { ...one, pair } : one)) }
}

/** The new key, wrapped for those who stay and for the recovery key; for nobody else, whatever was under way. */
async function keyringFor(
  { keyring, store }: Pick<Session, 'keyring' | 'store'>,
  storeKey: Uint8Array,
  keychain: Keychain | null,
): Promise<Keyring> {
  const { pending: _pending, rekeyDue: _due, ...before } = keyring
  const { storeId, recoveryPair } = before
  const holders = await selectHolders(store.db)
  if (!recoveryPair) throw notAllowed('recoveryKeyFirst')
  const members = await Promise.all(
    before.members.map(async (entry): Promise<Entry> => {
      if (!holders.has(entry.login) || isGone(entry)) return { ...entry, active: false, wrapped: '' }
      if (!entry.pair) throw notAllowed('membersFirst')
      const box = await boxFor(entry.pair, storeKey, `${storeId}/${entry.login}`)
      const wrapped = entry.keychain !== null && keychain ? await keychain.seal(box) : box
      return { ...entry, wrapped: Buffer.from(wrapped).toString('base64'), boxed: true }
    }),
  )
  const recovery = await boxFor(recoveryPair, storeKey, `${storeId}/recovery`)
  return {
    ...before,
    members,
    recovery: recovery.toString('base64'),
    recoveryBoxed: true,
    keyCheck: await keyCheckOf(storeId, storeKey),
  }
}

/** The entry stands in the new store and in no other: it is there once the store is in its place. Answers the trail's end. */
async function told(
  path: string,
  storeKey: Uint8Array,
  { who }: Pick<Session, 'who'>,
): Promise<{ size: number; hash: string }> {
  const copy = openCopy(path, storeKey, false)
  try {
    await copy.db
      .transaction()
      .execute(async (tx) => appendAudit(tx, 'session.rekey', null, { who, ...(await storeTime(tx)) }))
    return await trailEnd(copy.db)
  } finally {
    await copy.close()
  }
}

interface Staged {
  readonly staged: string
  readonly storeKey: Buffer
  readonly keyring: Keyring
}

/**
 * The whole store under a new key, in a folder of its own, read through, with its entry in the trail; the open one is as
 * it was. Fails with notAllowed 'membersFirst' or 'recoveryKeyFirst', or with storage full or damaged.
 */
async function stage(folder: string, session: Session, keychain: Keychain | null): Promise<Staged> {
  const { lacking } = await storeKeyState(session, keychain)
  if (lacking.length > 0) throw notAllowed('membersFirst')
  const storeKey = newStoreKey()
  const keyring = await keyringFor(session, storeKey, keychain)
  const staged = mkdtempSync(join(folder, rekeyPrefix))
  try {
    const path = databasePath(staged)
    session.store.copyInto(path)
    chmodSync(path, 0o600)
    rekeyCopy(path, session.storeKey, storeKey)
    inspectCopy(path, storeKey, await told(path, storeKey, session))
    syncFile(path)
    writeStagedKeyring(staged, keyring)
    syncFolder(staged)
    return { staged, storeKey, keyring }
  } catch (error) {
    rmSync(staged, { recursive: true, force: true })
    throw toFailure(error)
  }
}

/** What was cut short, thrown away by whoever has the store open: nobody else is making one then. */
export function clearStaged(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(rekeyPrefix)) rmSync(join(folder, name), { recursive: true, force: true })
}

/**
 * A new key for an open store. Up to the swap it stays open under the one that it had; `closing` is told before it is
 * closed. Killed anywhere, it is the store of before or the one of after, and the swap is ended at the next start.
 */
export async function rekeyed(
  folder: string,
  session: Session,
  keychain: Keychain | null,
  closing: () => void,
): Promise<Session> {
  const now = new Date()
  const { staged, storeKey, keyring } = await stage(folder, session, keychain)
  closing()
  await session.store.close()
  swapIn(folder, { staged: basename(staged), kept: keptName(folder, 'before-new-key', now) })
  mendKeyring(folder, keyring)
  session.storeKey.fill(0)
  const store = await openStore(databasePath(folder), storeKey)
  store.acknowledged.count((await trailEnd(store.db)).size, now.toISOString())
  return { ...session, store, storeKey, keyring }
}
