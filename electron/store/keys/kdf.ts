import {
  createCipheriv,
  createDecipheriv,
  hkdf as hkdfCallback,
  randomBytes,
  scrypt as scryptCallback,
} from 'node:crypto'
import { promisify } from 'node:util'

const scryptAsync = promisify<string, Uint8Array, number, object, Buffer>(scryptCallback)
const hkdfAsync = promisify(hkdfCallback)

/** OWASP's figures for scrypt; kept beside each salt so that they can be raised at a later login. */
export const kdfParameters = { N: 2 ** 17, r: 8, p: 1 } as const
// 128 * N * r bytes are needed; Node's own limit of 32 MiB would throw.
const maxmem = 256 * 1024 * 1024

export const newSalt = (): Buffer => randomBytes(16)

/** The root of everything under a passphrase: 32 bytes, about a third of a second. */
export const passphraseKey = (
  passphrase: string,
  salt: Uint8Array,
  parameters: { N: number; r: number; p: number } = kdfParameters,
): Promise<Buffer> => scryptAsync(passphrase.normalize('NFC'), salt, 32, { ...parameters, maxmem })

/** One key a purpose, so that a wrapped store key and a sealed signing key never share one. */
export const subKey = async (
  root: Uint8Array,
  purpose: 'unlock' | 'sign' | 'recover' | 'check' | 'notes' | 'pair',
): Promise<Buffer> => Buffer.from(await hkdfAsync('sha256', root, new Uint8Array(), `accord/${purpose}`, 32))

/** AES-256-GCM: 12-byte nonce, 16-byte tag, ciphertext. `context` is authenticated, not hidden. */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Null where the key or the context is not the one it was sealed with. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: string): Buffer | null {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    return null
  }
}
