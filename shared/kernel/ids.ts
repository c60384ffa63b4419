import { z } from 'zod'

/** A UUIDv7 (RFC 9562): sorts by the time it was made. */
export const Id = z.uuidv7()
export type Id = z.output<typeof Id>

// `shared` has neither DOM nor Node types; both runtimes have the Web Crypto object.
const { crypto } = globalThis as unknown as {
  crypto: { getRandomValues: (bytes: Uint8Array) => Uint8Array }
}

// RFC 9562 §6.2 method 1: the 12 bits after the clock count up within a millisecond,
// starting below half so that a burst has room before it borrows the next millisecond.
let lastMs = 0
let counter = 0

/**
 * A new id, greater (as text) than every id made before it in this process and than what it was told to start above,
 * even if the clock goes back.
 */
export function newId(nowMs: number = Date.now()): string {
  const bytes = randomBytes()
  tick(nowMs, (((bytes[6] ?? 0) & 0x07) << 8) | (bytes[7] ?? 0))
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(lastMs / 2 ** (8 * (5 - i))) & 0xff
  bytes[6] = 0x70 | (counter >> 8)
  bytes[7] = counter & 0xff
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

// Asked for many at a time: each question costs what making twenty ids does, and an import makes 300,000.
const drawn = new Uint8Array(4096)
let used = drawn.length

/** Sixteen that nobody had before. */
function randomBytes(): Uint8Array {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn)
    used = 0
  }
  used += 16
  return drawn.slice(used - 16, used)
}

function tick(nowMs: number, seed: number): void {
  if (nowMs > lastMs) {
    lastMs = nowMs
    counter = seed
  } else if (counter < 0xfff) {
    counter += 1
  } else {
    lastMs += 1
    counter = seed
  }
}

/** Every id from now on is greater than this one: a store tells its greatest when it is opened. */
export function idsStartAbove(id: Id): void {
  const hex = id.replaceAll('-', '')
  const ms = Number.parseInt(hex.slice(0, 12), 16)
  const count = Number.parseInt(hex.slice(13, 16), 16)
  if (ms < lastMs || (ms === lastMs && count <= counter)) return
  lastMs = ms
  counter = count
}
