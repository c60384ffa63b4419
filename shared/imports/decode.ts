// `shared` has neither DOM nor Node types; both runtimes decode text.
interface Decoder {
  decode: (bytes?: Uint8Array, options?: { stream: boolean }) => string
}
const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (label: string, options?: { fatal?: boolean }) => Decoder
}

export type TextEncodingName = 'utf-8' | 'windows-1252'
export type Detected =
  { readonly ok: true; readonly encoding: TextEncodingName } | { readonly ok: false; readonly why: string }

const notCsv = 'this is not a CSV file'
const chunkSize = 64 * 1024

/**
 * Strict UTF-8 (with or without a byte order mark), else windows-1252, which is what older Windows systems export.
 * UTF-16, NUL bytes, other kinds of file and text full of control characters are refused in words.
 */
export function detectEncoding(bytes: Uint8Array): Detected {
  if (bytes.length === 0) return { ok: false, why: 'the file is empty' }
  if (isUtf16(bytes)) {
    return { ok: false, why: `${notCsv} that can be read: it is UTF-16 text; save it as "CSV UTF-8"` }
  }
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { ok: false, why: `${notCsv}: it is a workbook or an archive; save the sheet as CSV` }
  }
  if (bytes.includes(0) || startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || isMostlyControl(bytes)) {
    return { ok: false, why: notCsv }
  }
  return { ok: true, encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252' }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

// With its mark; or without, when every second byte of a Latin text is zero.
function isUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  const start = bytes.subarray(0, 64)
  const zeros = [0, 1].map((odd) => start.filter((byte, index) => index % 2 === odd && byte === 0).length)
  return start.length >= 4 && zeros.some((count) => count >= Math.floor(start.length / 2) - 1)
}

function isMostlyControl(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, chunkSize)
  const control = start.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d)).length
  return control > start.length / 200
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += chunkSize) {
      decoder.decode(bytes.subarray(at, at + chunkSize), { stream: true })
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** The text in pieces, so that a large file is never one large string. The byte order mark is left out. */
export function* textChunks(
  bytes: Uint8Array,
  encoding: TextEncodingName,
): Generator<{ readonly text: string; readonly bytesRead: number }> {
  const decoder = new TextDecoder(encoding)
  // A UTF-8 mark before text that is not UTF-8 throughout: some systems put one before anything.
  const start = encoding === 'windows-1252' && startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0
  for (let at = start; at < bytes.length; at += chunkSize) {
    const end = Math.min(at + chunkSize, bytes.length)
    yield { text: decoder.decode(bytes.subarray(at, end), { stream: true }), bytesRead: end }
  }
  const rest = decoder.decode()
  if (rest !== '') yield { text: rest, bytesRead: bytes.length }
}

/** The first piece of the text, enough for a header. */
export function firstText(bytes: Uint8Array, encoding: TextEncodingName): string {
  for (const { text } of textChunks(bytes, encoding)) return text
  return ''
}
