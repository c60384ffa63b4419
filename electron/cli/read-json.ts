import { readFileSync } from 'node:fs'
import { misuse } from './misuse.ts'

/**
 * JSON from a file, or from standard input for `-`: UTF-8 with or without its mark, or UTF-16, which older Windows
 * shells write. Fails with invalid, never repeating what it read.
 */
export function readJson(path: string): unknown {
  let bytes: Buffer
  try {
    bytes = readFileSync(path === '-' ? 0 : path)
  } catch {
    throw misuse({ input: 'cannot be read' })
  }
  const text = decoded(bytes)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw misuse({ input: 'not JSON' })
  }
}

function decoded(bytes: Buffer): string {
  try {
    // It takes the mark off, and refuses bytes that are not of the encoding.
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw misuse({ input: 'neither UTF-8 nor UTF-16' })
  }
}

/** By its mark; without one by where the zeros stand: JSON begins with two characters of ASCII (RFC 4627, section 3). */
function encodingOf([first, second]: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8'
}
