import { createHmac, pbkdf2Sync } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Pages } from '../kernel/open-store.ts'

// https://www.zetetic.net/sqlcipher/design: a page is its content, 16 random bytes, and an HMAC-SHA512 of both and of its
// number. The key of that comes from the store's key and the salt at the file's beginning, turned by a fixed mask.
const pageBytes = 4096
const sumBytes = 64
const saltBytes = 16
const saltMask = 0x3a
const rounds = 2
const atOnce = 256
/** SQLite keeps its locks here and never writes it: the page that holds the byte at 1 GiB. */
const lockPage = 2 ** 30 / pageBytes + 1

/**
 * Reads a store's file beside SQLite. A POSIX lock goes when its process closes the file anywhere: so it is opened once
 * and closed after the store. Page by page in one turn, so that nothing writes in between.
 */
export function pagesOf(path: string, key: Uint8Array): Pages {
  let file: number | null = null
  let sumKey: Buffer | null = null
  const open = (): number => (file ??= openSync(path, 'r'))
  return {
    count: () => Math.ceil(fstatSync(open()).size / pageBytes),
    bad: (from, count) => {
      const buffer = Buffer.alloc(count * pageBytes)
      const read = readSync(open(), buffer, 0, buffer.length, (from - 1) * pageBytes)
      sumKey ??= sumKeyOf(open(), key)
      const there = Array.from({ length: Math.ceil(read / pageBytes) }, (_, n) => from + n)
      return there.filter((number) => !isWhole(pageAt(buffer, number - from), number, sumKey ?? key))
    },
    close: () => {
      if (file !== null) closeSync(file)
      file = null
      sumKey?.fill(0)
    },
  }
}

/** Whether any page is not what was written. */
export function hasBadPage(pages: Pages): boolean {
  const all = pages.count()
  for (let from = 1; from <= all; from += atOnce)
    if (pages.bad(from, Math.min(atOnce, all - from + 1)).length > 0) return true
  return false
}

const pageAt = (buffer: Buffer, index: number): Buffer =>
  buffer.subarray(index * pageBytes, (index + 1) * pageBytes)

function sumKeyOf(file: number, key: Uint8Array): Buffer {
  const salt = Buffer.alloc(saltBytes)
  readSync(file, salt, 0, saltBytes, 0)
  const masked = salt.map((byte) => byte ^ saltMask)
  return pbkdf2Sync(key, masked, rounds, 32, 'sha512')
}

function isWhole(page: Buffer, number: number, key: Uint8Array): boolean {
  if (number === lockPage) return true
  const place = Buffer.alloc(4)
  place.writeUInt32LE(number)
  const content = page.subarray(number === 1 ? saltBytes : 0, pageBytes - sumBytes)
  const sum = createHmac('sha512', key).update(content).update(place).digest()
  return sum.equals(page.subarray(pageBytes - sumBytes))
}
