import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { notAllowed, storage } from '../../shared/reply.ts'
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
})
/** What lies beside the encrypted store: the store's key, wrapped once for each member and once for the recovery key. */
export const Keyring = z.strictObject({
  format: z.literal(1),
  storeId: z.string(),
  panelName: z.string(),
  recoveryConfirmed: z.boolean(),
  recovery: Base64,
  keyCheck: Base64,
  members: z.array(Entry),
})
export type Keyring = z.output<typeof Keyring>
type Entry = z.output<typeof Entry>

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
    recovery: base64(seal(await subKey(recoverySecret, 'recover'), storeKey, `${storeId}/recovery`)),
    keyCheck: base64(seal(await subKey(storeKey, 'check'), checkText, `${storeId}/check`)),
    members: [],
  }
}

export interface LoginEntry {
  readonly login: string
  readonly name: string
  readonly title: string
}

/** The keyring with the store key wrapped under this member's passphrase; replaces an earlier entry of the same login. */
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
  }
  return {
    keyring: { ...keyring, members: [...keyring.members.filter((m) => m.login !== member.login), entry] },
    root,
  }
}

/** The root key under a passphrase. An unknown login costs the same time. */
export async function rootKey(keyring: Keyring, login: string, passphrase: string): Promise<Buffer> {
  const entry = keyring.members.find((m) => m.login === login)
  return passphraseKey(passphrase, entry ? bytes(entry.salt) : newSalt(), entry?.kdf)
}

/** The store key. Fails with notAllowed on a wrong passphrase or an unknown login, in the same words. */
export async function unlockWithPassphrase(
  keyring: Keyring,
  login: string,
  passphrase: string,
  keychain: Keychain | null,
): Promise<Buffer> {
  const root = await rootKey(keyring, login, passphrase)
  const entry = keyring.members.find((m) => m.login === login)
  if (!entry) throw notAllowed('passphrase')
  if (entry.keychain !== null && entry.keychain !== keychain?.name) throw notAllowed('keychain')
  const inner =
    entry.keychain !== null && keychain ? await keychain.open(bytes(entry.wrapped)) : bytes(entry.wrapped)
  const key = unseal(await subKey(root, 'unlock'), inner, `${keyring.storeId}/${login}`)
  if (!key) throw notAllowed('passphrase')
  return checked(keyring, key)
}

export async function unlockWithRecoverySecret(keyring: Keyring, secret: Uint8Array): Promise<Buffer> {
  const key = unseal(await subKey(secret, 'recover'), bytes(keyring.recovery), `${keyring.storeId}/recovery`)
  if (!key) throw notAllowed('recoveryKey')
  return checked(keyring, key)
}

async function checked(keyring: Keyring, key: Buffer): Promise<Buffer> {
  if (!unseal(await subKey(key, 'check'), bytes(keyring.keyCheck), `${keyring.storeId}/check`))
    throw storage('damaged')
  return key
}

export interface LoginState extends LoginEntry {
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
