import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { storage } from '../../../shared/kernel/reply.ts'
import { Keyring } from '../keys/keyring.ts'

// One file, so that nothing of a backup can be left behind: a line that says what it is, a line that says what is in it,
// then the database, encrypted as the store is.
const title = 'accord/backup@1\n'
// A keyring has a few hundred bytes a member.
const longestHeader = 4 * 1024 * 1024
const block = 1024 * 1024

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The end of the trail: how many entries, and the last one's hash. */
export const TrailEnd = z.strictObject({ size: z.int().min(0), hash: z.string() })
export type TrailEnd = z.output<typeof TrailEnd>

const Header = z.strictObject({
  storeId: z.string(),
  /** Of the tables (migrations), not of Accord. */
  version: z.int(),
  madeAt: z.iso.datetime(),
  trail: TrailEnd,
  keyring: Keyring,
  database: z.strictObject({ bytes: z.int().min(1), sha256: Sha256 }),
})
export type BackupHeader = z.output<typeof Header>

/** In the order in which it is read back, whatever order its keyring was put together in. */
const sumOf = (header: BackupHeader): string =>
  createHash('sha256')
    .update(JSON.stringify(Header.parse(header)))
    .digest('hex')

/** Writes a new file and returns when it is on disk. Fails with the file system's own error where it can't. */
export function writeBackup(to: string, header: BackupHeader, database: string): void {
  const out = openSync(to, 'wx', 0o600)
  try {
    writeSync(out, title)
    writeSync(out, `${JSON.stringify({ ...header, sum: sumOf(header) })}\n`)
    const from = openSync(database, 'r')
    try {
      copyBytes(from, 0, out, header.database)
    } finally {
      closeSync(from)
    }
    fsyncSync(out)
  } finally {
    closeSync(out)
  }
}

/** What a backup says of itself, and where its database begins. Fails with storage 'foreign' or 'damaged'. */
export function readHeader(path: string): { header: BackupHeader; offset: number } {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(Math.min(longestHeader, statSync(path).size))
    readSync(file, start, 0, start.length, 0)
    if (!start.subarray(0, title.length).equals(Buffer.from(title))) throw storage('foreign')
    const end = start.indexOf('\n', title.length)
    if (end === -1) throw storage('damaged')
    return { header: parse(start.subarray(title.length, end).toString('utf8')), offset: end + 1 }
  } finally {
    closeSync(file)
  }
}

function parse(line: string): BackupHeader {
  try {
    const { sum, ...rest } = JSON.parse(line) as { sum?: unknown }
    const header = Header.parse(rest)
    if (sum === sumOf(header)) return header
  } catch {
    // Said below.
  }
  throw storage('damaged')
}

/** The database of a backup as a new file, flushed. Fails with storage 'damaged' where a byte is not what was written. */
export function extractDatabase(path: string, to: string): BackupHeader {
  const { header, offset } = readHeader(path)
  if (statSync(path).size !== offset + header.database.bytes) throw storage('damaged')
  const [from, out] = [openSync(path, 'r'), openSync(to, 'wx', 0o600)]
  try {
    copyBytes(from, offset, out, header.database)
    fsyncSync(out)
  } finally {
    closeSync(from)
    closeSync(out)
  }
  return header
}

function copyBytes(
  from: number,
  offset: number,
  to: number,
  { bytes, sha256 }: BackupHeader['database'],
): void {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(block)
  let done = 0
  while (done < bytes) {
    const read = readSync(from, buffer, 0, Math.min(block, bytes - done), offset + done)
    if (read === 0) throw storage('damaged')
    const part = buffer.subarray(0, read)
    hash.update(part)
    let written = 0
    while (written < read) written += writeSync(to, part, written)
    done += read
  }
  if (hash.digest('hex') !== sha256) throw storage('damaged')
}

/** Whether a backup is still, byte for byte, what was written; lets others have their turn while it reads. */
export async function isAsWritten(path: string): Promise<boolean> {
  try {
    const { header, offset } = readHeader(path)
    const hash = createHash('sha256')
    for await (const part of createReadStream(path, { start: offset, highWaterMark: block }))
      hash.update(part as Buffer)
    const { bytes, sha256 } = header.database
    return statSync(path).size === offset + bytes && hash.digest('hex') === sha256
  } catch {
    return false
  }
}

/** Size and sum of a file, read in blocks. */
export async function sizeAndSum(path: string): Promise<BackupHeader['database']> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path, { highWaterMark: block })) hash.update(part as Buffer)
  return { bytes: statSync(path).size, sha256: hash.digest('hex') }
}
