import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { notAllowed, storage } from '../../../shared/kernel/reply.ts'
import { isWrong, unknownAccount } from './guesses.ts'
import type { Guesses } from './guesses.ts'
import { KeyPair, newPair, openBox } from './key-pair.ts'
import { kdfParameters, newSalt, passphraseKey, seal, subKey, unseal } from './kdf.ts'
import type { Keychain } from './keychain.ts'

const Base64 = z.string().regex(/^[A-Za-z0-9+/]*=*$/)
const Entry = z.strictObject({
  login: z.string(),
  name: z.string(),
  title: z.string(),
  /** False: no longer a member; not offered at the door. */
  active: z.boolean(),
  salt: Base64,
  kdf: z.strictObject({ N: z.int(), r: z.int(), p: z.int() }),
  wrapped: Base64,
  /** Name of the OS keychain that wraps it once more; null: passphrase only. */
  keychain: z.string().nullable(),
  /** To whom the store's key can be wrapped without their passphrase; absent until they next come in. */
  pair: KeyPair.optional(),
  /** `wrapped` is a box to that pair, not sealed under the passphrase itself. */
  boxed: z.boolean().optional(),
})
/** What lies beside the encrypted store: the store's key, wrapped once for each member and once for the recovery key. */
export const Keyring = z.strictObject({
  format: z.literal(1),
  storeId: z.string(),
  panelName: z.string(),
  recoveryConfirmed: z.boolean(),
  recovery: Base64,
  /** Absent: the recovery key is in one piece, as an earlier Accord made it. */
  recoveryInHalves: z.boolean().optional(),
  /** The recovery key's own; absent for one that an earlier Accord made. */
  recoveryPair: KeyPair.optional(),
  /** `recovery` is a box to that pair. */
  recoveryBoxed: z.boolean().optional(),
  /** Somebody came in by recovery, or a passphrase may be known: the store is to have another key. */
  rekeyDue: z.boolean().optional(),
  keyCheck: Base64,
  members: z.array(Entry),
  /** Written before the store knows of them (pending-entries.ts); absent where nothing is under way. */
  pending: z.array(Entry).optional(),
})
export type Keyring = z.output<typeof Keyring>
export type Entry = z.output<typeof Entry>

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
const checkText = Buffer.from('accord key check')

export const newStoreKey = (): Buffer => randomBytes(32)

/** A keyring without members yet. The key check tells a wrong key from a ruined file. */
export async function newKeyring(
  storeId: string,
  panelName: string,
  storeKey: Uint8Array,
  recoverySecret: Uint8Array,
): Promise<Keyring> {
  return {
    format: 1,
    storeId,
    panelName,
    recoveryConfirmed: false,
    recovery: await sealedFor(storeId, storeKey, recoverySecret),
    recoveryInHalves: true,
    recoveryPair: await newPair(recoverySecret, `${storeId}/recovery`),
    keyCheck: await keyCheckOf(storeId, storeKey),
    members: [],
  }
}

/** Another recovery key in the place of the one before, which opens this keyring no longer. */
export const withRecovery = async (
  keyring: Keyring,
  storeKey: Uint8Array,
  secret: Uint8Array,
): Promise<Keyring> => ({
  ...keyring,
  recovery: await sealedFor(keyring.storeId, storeKey, secret),
  recoveryInHalves: true,
  recoveryPair: await newPair(secret, `${keyring.storeId}/recovery`),
  recoveryBoxed: false,
  recoveryConfirmed: true,
})

export const keyCheckOf = async (storeId: string, storeKey: Uint8Array): Promise<string> =>
  base64(seal(await subKey(storeKey, 'check'), checkText, `${storeId}/check`))

const sealedFor = async (storeId: string, storeKey: Uint8Array, secret: Uint8Array): Promise<string> =>
  base64(seal(await subKey(secret, 'recover'), storeKey, `${storeId}/recovery`))

export interface LoginEntry {
  readonly login: string
  readonly name: string
  readonly title: string
}

/**
 * The keyring with the store key wrapped under this member's passphrase, pending: an earlier entry of the same login
 * opens the store until the new one is settled, so that whatever fails in between, one of the two does.
 */
export async function addMember(
  keyring: Keyring,
  member: LoginEntry,
  passphrase: string,
  storeKey: Uint8Array,
  keychain: Keychain | null,
): Promise<{ keyring: Keyring; root: Buffer }> {
  const salt = newSalt()
  const root = await passphraseKey(passphrase, salt)
  const inner = seal(await subKey(root, 'unlock'), storeKey, `${keyring.storeId}/${member.login}`)
  const wrapped = keychain ? await keychain.seal(inner) : inner
  const entry: Entry = {
    login: member.login,
    name: member.name,
    title: member.title,
    active: true,
    salt: base64(salt),
    kdf: { ...kdfParameters },
    wrapped: base64(wrapped),
    keychain: keychain?.name ?? null,
    pair: await newPair(root, `${keyring.storeId}/${member.login}`),
  }
  return {
    keyring: {
      ...keyring,
      pending: [...(keyring.pending ?? []).filter((one) => one.login !== member.login), entry],
    },
    root,
  }
}

/** No entry of this login: where it still opened the store, that is to have another key. */
export function without(keyring: Keyring, login: string): Keyring {
  const { members } = keyring
  const opened = members.some((entry) => entry.login === login && entry.wrapped !== '')
  const left = members.filter((entry) => entry.login !== login)
  return { ...keyring, members: left, ...(opened && { rekeyDue: true }) }
}

/** Under which wrong guesses are counted: nobody learns from it who is a member. */
export const accountOf = (keyring: Keyring, login: string): string =>
  entriesOf(keyring, login).length > 0 ? login : unknownAccount

/** Of one login: the settled entry and the one that may be on its way, in the order in which they are tried. */
const entriesOf = ({ members, pending = [] }: Keyring, login: string): Entry[] =>
  [...members, ...pending].filter((entry) => entry.login === login)

/** The root key under a passphrase. An unknown login costs the same time. */
export async function rootKey(
  keyring: Keyring,
  login: string,
  passphrase: string,
  keychain: Keychain | null,
): Promise<Buffer> {
  const entries = entriesOf(keyring, login)
  for (const entry of entries.slice(1).toReversed()) {
    const opened = await openEntry(keyring, entry, passphrase, keychain)
    if (opened) return opened.root
  }
  const [entry] = entries
  return passphraseKey(passphrase, entry ? bytes(entry.salt) : newSalt(), entry?.kdf)
}

export interface Unlocked {
  readonly storeKey: Buffer
  readonly root: Buffer
  readonly entry: Entry
}

/** The store key. Fails with notAllowed on a wrong passphrase or an unknown login, in the same words. */
export async function unlockWithPassphrase(
  keyring: Keyring,
  login: string,
  passphrase: string,
  keychain: Keychain | null,
): Promise<Unlocked> {
  const entries = entriesOf(keyring, login)
  if (entries.length === 0) await passphraseKey(passphrase, newSalt())
  for (const entry of entries) {
    const opened = await openEntry(keyring, entry, passphrase, keychain)
    if (opened) return { ...opened, entry, storeKey: await checked(keyring, opened.storeKey) }
  }
  throw notAllowed('passphrase')
}

/**
 * Whose passphrase it is, where nobody said. Counted as a wrong one of each only where it is nobody's: else every right
 * one would count against all others. Fails with notAllowed 'passphrase', or 'wait' where nobody's may be tried.
 */
export async function loginThatOpens(
  keyring: Keyring,
  passphrase: string,
  keychain: Keychain | null,
  guesses: Guesses,
): Promise<string> {
  const logins = keyring.members.filter(({ active }) => active).map(({ login }) => login)
  const free = logins.filter((login) => guesses.waits(login) === 0)
  for (const login of free) {
    const opens = await unlockWithPassphrase(keyring, login, passphrase, keychain).then(
      () => true,
      (error: unknown) => {
        if (isWrong(error)) return false
        throw error
      },
    )
    if (opens) return login
  }
  const wrong = (): Promise<never> => Promise.reject(notAllowed('passphrase'))
  for (const login of free) await guesses.tried(login, wrong).catch(() => undefined)
  const waits = logins.map((login) => guesses.waits(login))
  throw free.length > 0 ? notAllowed('passphrase') : notAllowed('wait', Math.ceil(Math.min(...waits) / 1000))
}

/** Null where it is not this entry's passphrase. */
async function openEntry(
  keyring: Keyring,
  entry: Entry,
  passphrase: string,
  keychain: Keychain | null,
): Promise<{ readonly storeKey: Buffer; readonly root: Buffer } | null> {
  const root = await passphraseKey(passphrase, bytes(entry.salt), entry.kdf)
  // Who has left: the store's key is not wrapped for them any more.
  if (entry.wrapped === '') return null
  if (entry.keychain !== null && entry.keychain !== keychain?.name) throw notAllowed('keychain')
  const inner =
    entry.keychain !== null && keychain ? await keychain.open(bytes(entry.wrapped)) : bytes(entry.wrapped)
  const context = `${keyring.storeId}/${entry.login}`
  const storeKey =
    entry.boxed && entry.pair
      ? await openBox(entry.pair, root, inner, context)
      : unseal(await subKey(root, 'unlock'), inner, context)
  return storeKey ? { storeKey, root } : null
}

export async function unlockWithRecoverySecret(keyring: Keyring, secret: Uint8Array): Promise<Buffer> {
  const { recoveryPair: pair, recoveryBoxed, recovery } = keyring
  const context = `${keyring.storeId}/recovery`
  const key =
    recoveryBoxed && pair
      ? await openBox(pair, secret, bytes(recovery), context)
      : unseal(await subKey(secret, 'recover'), bytes(recovery), context)
  if (!key) throw notAllowed('recoveryKey')
  return checked(keyring, key)
}

async function checked(keyring: Keyring, key: Buffer): Promise<Buffer> {
  if (!unseal(await subKey(key, 'check'), bytes(keyring.keyCheck), `${keyring.storeId}/check`))
    throw storage('damaged')
  return key
}
