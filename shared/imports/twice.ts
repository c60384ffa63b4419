const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (
    label: string,
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ) => { decode: (bytes: Uint8Array) => string }
}
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

// What windows-1252 shows for 0x80 to 0x9F; where it has nothing, the control character itself stands.
const shown = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at))
const byteOf = new Map<string, number>([
  ...Array.from({ length: 128 }, (_, at) => [String.fromCharCode(0x80 + at), 0x80 + at] as const),
  ...[...shown].map((character, at) => [character, 0x80 + at] as const),
])

const trail = `[\u0080-\u00BF${shown.replaceAll(/[\u0080-\u009F]/g, '')}]`
// UTF-8's own shape: a first byte that says how many follow.
const shape = new RegExp(`[\u00C2-\u00DF]${trail}|[\u00E0-\u00EF]${trail}{2}|[\u00F0-\u00F4]${trail}{3}`, 'g')
const maybe = /[\u00C2-\u00F4]/

// What people write, and what windows-1252 itself can show. The phonetic letters between are what Latin capitals before a closing quotation mark would give.
const ranges: readonly (readonly [number, number])[] = [
  [0xa0, 0x17f],
  [0x192, 0x192],
  [0x1a0, 0x1b0],
  [0x218, 0x21b],
  [0x2c6, 0x2c6],
  [0x2dc, 0x2dc],
  [0x300, 0x6ff],
  [0x900, 0xdff],
  [0x1e00, 0x206f],
  [0x20a0, 0x22ff],
  [0x2500, 0x27bf],
  [0x3000, 0xd7ff],
  [0xf900, 0xfaff],
  [0xfe00, 0xfeff],
  [0x1f300, 0x1faff],
]
const isWritten = (code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to)

/**
 * What text says that was encoded twice: `SiÃ´n` is `Siôn`, `donâ€™t` is `don’t`. Recognised by what it decodes to: a
 * run of characters that are, as windows-1252, UTF-8 of a character that people write. Null where nothing is. Has to
 * see the text before marks that nobody sees are taken out: one of them may be half of a letter.
 */
export function mendTwice(text: string): string | null {
  let before = text
  // Some systems do it more than once.
  for (let turn = 0; turn < 3; turn += 1) {
    if (!maybe.test(before)) break
    const after = before.replace(shape, mendRun)
    if (after === before) break
    before = after
  }
  return before === text ? null : before
}

// A file has the same few letters over and over.
const mended = new Map<string, string>()
const mostKept = 5000

function mendRun(run: string): string {
  const before = mended.get(run)
  if (before !== undefined) return before
  const after = decoded(run)
  if (mended.size < mostKept) mended.set(run, after)
  return after
}

function decoded(run: string): string {
  const bytes = Uint8Array.from([...run].map((character) => byteOf.get(character) ?? 0))
  try {
    const character = strict.decode(bytes)
    return isWritten(character.codePointAt(0) ?? 0) ? character : run
  } catch {
    return run
  }
}
