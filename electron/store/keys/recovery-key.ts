import { createHash, randomBytes } from 'node:crypto'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'

// Crockford's base 32: no I, L, O or U, so that a printed key reads back without doubt.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const partBytes = 20
const checkBytes = 5
const partLetters = ((partBytes + checkBytes) * 8) / 5

// What a part is says its checksum: one agency's half is never taken for the other's, nor for a whole key.
const whole = 'accord/recovery'
const halfOf = (side: Side): string => `accord/recovery/${side}`

const checksum = (part: Uint8Array, what: string): Buffer =>
  createHash('sha256').update(what).update(part).digest().subarray(0, checkBytes)

/**
 * Two halves of 160 random bits, each with a 40-bit checksum, as ten groups of four characters: health's, then the
 * council's. One of them alone says nothing of the secret.
 */
export function newRecoveryKey(): { text: string; secret: Buffer } {
  const halves = { health: randomBytes(partBytes), socialCare: randomBytes(partBytes) }
  return {
    text: sides.map((side) => writePart(halves[side], halfOf(side))).join(' '),
    secret: secretOf(halves),
  }
}

const secretOf = (halves: Readonly<Record<Side, Uint8Array>>): Buffer =>
  createHash('sha256')
    .update('accord/recovery/halves')
    .update(halves.health)
    .update(halves.socialCare)
    .digest()

function writePart(part: Uint8Array, what: string): string {
  const bits = [...part, ...checksum(part, what)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{5}/g)?.map((five) => alphabet[Number.parseInt(five, 2)] ?? '') ?? []
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/**
 * The secret; null where the text is not a whole recovery key (mistyped, cut short, one half alone, one half twice). Both
 * halves in either order, or a key in one piece, as an earlier Accord made them.
 */
export function readRecoveryKey(text: string): Buffer | null {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (letters.length === partLetters) return readPart(letters, whole)
  if (letters.length !== 2 * partLetters) return null
  const parts = [letters.slice(0, partLetters), letters.slice(partLetters)]
  const read = (side: Side): Buffer | null =>
    parts.map((part) => readPart(part, halfOf(side))).find((part) => part !== null) ?? null
  const [health, socialCare] = [read('health'), read('socialCare')]
  return health && socialCare ? secretOf({ health, socialCare }) : null
}

function readPart(letters: string, what: string): Buffer | null {
  const digits = [...letters].map((letter) => alphabet.indexOf(letter))
  if (digits.includes(-1)) return null
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('')
  const bytes = Buffer.from(bits.match(/.{8}/g)?.map((eight) => Number.parseInt(eight, 2)) ?? [])
  const part = bytes.subarray(0, partBytes)
  return checksum(part, what).equals(bytes.subarray(partBytes)) ? part : null
}
