import { createHash, randomBytes } from 'node:crypto'

// Crockford's base 32: no I, L, O or U, so that a printed key reads back without doubt.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretBytes = 20
const checkBytes = 5

const checksum = (secret: Uint8Array): Buffer =>
  createHash('sha256').update('accord/recovery').update(secret).digest().subarray(0, checkBytes)

/** 160 random bits and a 40-bit checksum, as ten groups of four characters. */
export function newRecoveryKey(): { text: string; secret: Buffer } {
  const secret = randomBytes(secretBytes)
  return { text: writeRecoveryKey(secret), secret }
}

function writeRecoveryKey(secret: Uint8Array): string {
  const bits = [...secret, ...checksum(secret)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{5}/g)?.map((five) => alphabet[Number.parseInt(five, 2)] ?? '') ?? []
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** The secret, or null where the text is not a whole recovery key (mistyped, cut short). */
export function readRecoveryKey(text: string): Buffer | null {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const digits = [...letters].map((letter) => alphabet.indexOf(letter))
  if (digits.length !== ((secretBytes + checkBytes) * 8) / 5 || digits.includes(-1)) return null
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('')
  const bytes = Buffer.from(bits.match(/.{8}/g)?.map((eight) => Number.parseInt(eight, 2)) ?? [])
  const secret = bytes.subarray(0, secretBytes)
  return checksum(secret).equals(bytes.subarray(secretBytes)) ? secret : null
}
