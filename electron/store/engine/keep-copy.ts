import { constants, existsSync, renameSync, rmSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { storage } from '../../../shared/kernel/reply.ts'
import { toFailure } from '../kernel/failures.ts'
import { syncFolder } from '../kernel/whole-file.ts'

const mebibyte = 1024 * 1024

/** Beside the store, named by the version of the store that it holds. */
export const copyPath = (path: string, version: number): string =>
  path.replace(/(\.db)?$/, `-before-update-${version}.db`)

/** Whether a file of this name is such a copy. */
export const isUpdateCopy = (name: string): boolean => /-before-update-\d+\.db$/.test(name)

/**
 * Copies a closed store, encrypted as it is, and keeps the copy only once `check` has opened and read it.
 * An unchecked copy never takes the place of a checked one. `say`: bytes so far, of how many. Fails with storage full,
 * read_only or damaged.
 */
export async function keepCopy(
  path: string,
  version: number,
  check: (copy: string) => unknown,
  say: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  // What still stands in the log would be missing from the copy.
  if (existsSync(`${path}-wal`)) throw storage('in_use')
  const kept = copyPath(path, version)
  const unchecked = `${kept}.new`
  try {
    rmSync(unchecked, { force: true })
    await copyInto(path, unchecked, say)
    await check(unchecked)
    renameSync(unchecked, kept)
    syncFolder(dirname(kept))
  } catch (error) {
    rmSync(unchecked, { force: true })
    throw toFailure(error)
  }
}

/** At once where the disk can share what is the same, else piece by piece; on disk when it is done. */
async function copyInto(
  path: string,
  copy: string,
  say: (done: number, total: number) => void,
): Promise<void> {
  const isShared = await copyFile(path, copy, constants.COPYFILE_FICLONE_FORCE).then(
    () => true,
    () => false,
  )
  if (!isShared) rmSync(copy, { force: true })
  const to = await open(copy, isShared ? 'r+' : 'wx')
  try {
    // A copy has the rights of what it was copied from, and that may be an early Accord’s.
    await to.chmod(0o600)
    if (!isShared) await copyPieces(path, to, say)
    await to.sync()
  } finally {
    await to.close()
  }
}

async function copyPieces(
  path: string,
  to: FileHandle,
  say: (done: number, total: number) => void,
): Promise<void> {
  const from = await open(path, 'r')
  try {
    const { size } = await from.stat()
    const piece = Buffer.alloc(8 * mebibyte)
    say(0, size)
    for (let at = 0; at < size;) {
      const { bytesRead } = await from.read(piece, 0, piece.length, at)
      if (bytesRead === 0) throw storage('damaged')
      await to.writeFile(piece.subarray(0, bytesRead))
      at += bytesRead
      say(at, size)
    }
  } finally {
    await from.close()
  }
}
