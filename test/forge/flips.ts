import { packWithHeads } from '../support/documents/sample-heads.ts'
import { judged, madeAgain, soundPack, summed } from './packs.ts'
import type { Files } from './packs.ts'

export interface FlipReport {
  readonly flips: number
  /** `path at byte, bit` of those that were not found; must be empty. */
  readonly current: readonly string[]
  /** Found, and no reason given that names the file; must be empty. */
  readonly unnamed: readonly string[]
}

/** The same numbers on every run, so that what was found once is found again (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

export function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const other = Buffer.from(bytes)
  other[at] = (other[at] ?? 0) ^ (1 << bit)
  return other
}

/**
 * Flips one bit of a sound pack, again and again, and judges each: as it stands, or with the sums written anew, which
 * leaves only what was signed, and what follows from it, to find it.
 */
export async function flipBits(
  flips: number,
  { again, seed = 1 }: { again: boolean; seed?: number },
): Promise<FlipReport> {
  const packs = [await soundPack('health'), await soundPack('socialCare'), await madeAgain(packWithHeads())]
  const random = numbers(seed)
  const [current, unnamed]: [string[], string[]] = [[], []]
  for (let count = 0; count < flips; count++) {
    const sound = packs[count % packs.length] as Files
    const paths = [...sound.keys()].filter((path) => !again || path !== 'SHA256SUMS')
    const path = paths[random(paths.length)] ?? ''
    const bytes = sound.get(path) ?? Buffer.alloc(0)
    const [at, bit] = [random(bytes.length), random(8)]
    const other = new Map(sound).set(path, flipped(bytes, at, bit))
    const { state, reasons } = await judged(again ? summed(other) : other)
    const name = `${path} at ${at}, ${bit}`
    if (state.startsWith('current')) current.push(name)
    if (!reasons.some((reason) => isAbout(reason, path))) unnamed.push(`${name}: ${reasons.join('; ')}`)
  }
  return { flips, current, unnamed }
}

/** A changed key, signature, decision or record shows at the statement that it belongs to. */
const isAbout = (reason: string, path: string): boolean =>
  reason.includes(path) ||
  // A sum that was flipped is another than that of the file it stands for.
  (path === 'SHA256SUMS' && reason.endsWith('sum differs')) ||
  (path.startsWith('sign-off/') && reason.includes(path.replace(/\.(?:sig|pub\.pem)$/, '.json'))) ||
  (/^(?:decision|record)\.json$/.test(path) && reason.includes('signs other bytes')) ||
  (path === 'record.json' && reason.includes('record.json'))
