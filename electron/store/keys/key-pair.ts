import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdf as hkdfCallback,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import { seal, subKey, unseal } from './kdf.ts'

const hkdf = promisify(hkdfCallback)
const Base64 = z.string().regex(/^[A-Za-z0-9+/]*=*$/)

/**
 * To whom something can be wrapped without their passphrase: X25519, the private half sealed under what only they have.
 * DER as base64.
 */
export const KeyPair = z.strictObject({ publicKey: Base64, sealed: Base64 })
export type KeyPair = z.output<typeof KeyPair>

const spki = { format: 'der', type: 'spki' } as const
const pkcs8 = { format: 'der', type: 'pkcs8' } as const
const publicOf = (text: string | Uint8Array): KeyObject =>
  createPublicKey({
    key: typeof text === 'string' ? Buffer.from(text, 'base64') : Buffer.from(text),
    ...spki,
  })

/** `secret`: the root under a passphrase, or a recovery secret. */
export async function newPair(secret: Uint8Array, context: string): Promise<KeyPair> {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const text = publicKey.export(spki).toString('base64')
  const plain = privateKey.export(pkcs8)
  // The public half is authenticated with the private one: its owner notices when it was exchanged.
  const sealed = seal(await subKey(secret, 'pair'), plain, `${context}/pair/${text}`).toString('base64')
  plain.fill(0)
  return { publicKey: text, sealed }
}

const boxKey = async (shared: Buffer, from: Buffer, to: Buffer): Promise<Buffer> =>
  Buffer.from(await hkdf('sha256', shared, Buffer.concat([from, to]), 'accord/box', 32))

const derBytes = 44

/** Only whoever opens the private half reads it: a key pair of its own for each, then AES-256-GCM. */
export async function boxFor({ publicKey }: KeyPair, plain: Uint8Array, context: string): Promise<Buffer> {
  const to = publicOf(publicKey)
  const own = generateKeyPairSync('x25519')
  const from = own.publicKey.export(spki)
  const shared = diffieHellman({ privateKey: own.privateKey, publicKey: to })
  const key = await boxKey(shared, from, to.export(spki))
  return Buffer.concat([from, seal(key, plain, `${context}/box`)])
}

/** Null where the secret or the context is another. */
export async function openBox(
  { publicKey, sealed }: KeyPair,
  secret: Uint8Array,
  box: Uint8Array,
  context: string,
): Promise<Buffer | null> {
  const key = await subKey(secret, 'pair')
  const plain = unseal(key, Buffer.from(sealed, 'base64'), `${context}/pair/${publicKey}`)
  if (!plain) return null
  const privateKey = createPrivateKey({ key: plain, ...pkcs8 })
  plain.fill(0)
  const from = Buffer.from(box.subarray(0, derBytes))
  const shared = diffieHellman({ privateKey, publicKey: publicOf(from) })
  return unseal(
    await boxKey(shared, from, publicOf(publicKey).export(spki)),
    box.subarray(derBytes),
    `${context}/box`,
  )
}
