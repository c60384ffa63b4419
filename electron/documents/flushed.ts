import { mkdir, mkdtemp, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Writes a new file, with the folders above it, and returns when it is on disk. */
export async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Where files are made before they are moved to their place in `outDir`: a new folder, hidden, on the same disk. */
export async function madeFolder(outDir: string, madeIn: string | undefined): Promise<string> {
  if (madeIn === undefined) return mkdtemp(join(outDir, '.accord-'))
  await mkdir(madeIn)
  return madeIn
}

/** Returns when a folder's own list of names is on disk. */
// Windows has no folder to flush: opening one fails there, and its renames are journalled by NTFS.
export async function flush(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

// Each waits for the disk, which flushes several in the time that one takes.
const atOnce = 8

/** Does the same with all of them, several at a time. What one fails at is thrown once none of them is at work any more. */
export async function together<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let next = 0
  const inTurn = async (): Promise<void> => {
    try {
      for (let one = all[next++]; one !== undefined; one = all[next++]) await work(one)
    } catch (error) {
      next = all.length
      throw error
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, inTurn))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
