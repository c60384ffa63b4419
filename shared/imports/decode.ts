import type { InvalidCode } from '../kernel/invalid.ts'

// `shared` has neither DOM nor Node types; both runtimes decode text.
interface Decoder {
  decode: (bytes?: Uint8Array, options?: { stream: boolean }) => string
}
const { TextDecoder, TextEncoder } = globalThis as unknown as {
  TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder
  TextEncoder: new () => { encode: (text: string) => Uint8Array }
}

export type Opened =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: InvalidCode }

const chunkSize = 64 * 1024

/**
 * The bytes to look for cells in: UTF-16 is turned into UTF-8, a byte order mark at the start is left out. How each
 * cell is written is decided when it is read (`decodeCell`). Other kinds of file are refused in words.
 */
export function openText(bytes: Uint8Array): Opened {
  if (bytes.length === 0) return { ok: false, why: 'the file is empty' }
  // Before the wide texts: the zeros in an archive's head look like one.
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { ok: false, why: 'a workbook or an archive' }
  }
  const wide = utf16Of(bytes)
  if (wide !== null) return { ok: true, bytes: withoutMark(toUtf8(bytes, wide)) }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || isMostlyControl(bytes))
    return { ok: false, why: 'not a CSV file' }
  return { ok: true, bytes: withoutMark(bytes) }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes

type Wide = 'utf-16le' | 'utf-16be'

// With its mark; or without, when every second byte of a Latin text is zero.
function utf16Of(bytes: Uint8Array): Wide | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const start = bytes.subarray(0, 64)
  const [even, odd] = [0, 1].map(
    (place) => start.filter((byte, index) => index % 2 === place && byte === 0).length,
  )
  const enough = Math.floor(start.length * 0.35)
  if (start.length < 4 || (even !== 0 && odd !== 0)) return null
  if ((odd ?? 0) >= enough) return 'utf-16le'
  return (even ?? 0) >= enough ? 'utf-16be' : null
}

function toUtf8(bytes: Uint8Array, wide: Wide): Uint8Array {
  const [decoder, encoder] = [new TextDecoder(wide), new TextEncoder()]
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += chunkSize)
    parts.push(encoder.encode(decoder.decode(bytes.subarray(at, at + chunkSize), { stream: true })))
  parts.push(encoder.encode(decoder.decode()))
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

// A NUL or two among text is a slip; hundreds are a picture.
function isMostlyControl(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, chunkSize)
  const control = start.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d)).length
  return control > Math.max(2, start.length / 200)
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows = new TextDecoder('windows-1252')

export interface DecodedCell {
  readonly text: string
  /** True where the bytes are not UTF-8 and were read as windows-1252, as older Windows systems write. */
  readonly isWindows: boolean
}

// Most cells that are not UTF-8 fail at the first look, which is cheaper than an exception.
function mayBeUtf8(bytes: Uint8Array): boolean {
  let awaited = 0
  for (const byte of bytes) {
    const isTrail = (byte & 0xc0) === 0x80
    if (isTrail !== awaited > 0) return false
    if (isTrail) awaited -= 1
    else if (byte >= 0x80) awaited = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1
  }
  return awaited === 0
}

// What the decoder makes of each byte, without asking it for every cell.
const shown = Array.from({ length: 256 }, (_, byte) => windows.decode(Uint8Array.of(byte)))

function fromWindows(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += shown[byte] ?? ''
  return text
}

/** One cell by itself: UTF-8 where its bytes are that, else windows-1252. */
export function decodeCell(bytes: Uint8Array): DecodedCell {
  if (!mayBeUtf8(bytes)) return { text: fromWindows(bytes), isWindows: true }
  try {
    return { text: strict.decode(bytes), isWindows: false }
  } catch {
    return { text: fromWindows(bytes), isWindows: true }
  }
}
