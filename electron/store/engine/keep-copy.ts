import {
  chmodSync,
  closeSync,
  copyFileSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { storage } from '../../../shared/kernel/reply.ts'
import { toFailure } from '../kernel/failures.ts'
import { syncFolder } from '../kernel/whole-file.ts'

/** Beside the store, named by the version of the store that it holds. */
export const copyPath = (path: string, version: number): string =>
  path.replace(/(\.db)?$/, `-before-update-${version}.db`)

/**
 * Copies a closed store, encrypted as it is, and keeps the copy only once `check` has opened and read it.
 * An unchecked copy never takes the place of a checked one. Fails with storage full, read_only or damaged.
 */
export function keepCopy(path: string, version: number, check: (copy: string) => void): void {
  // What still stands in the log would be missing from the copy.
  if (existsSync(`${path}-wal`)) throw storage('in_use')
  const kept = copyPath(path, version)
  const unchecked = `${kept}.new`
  try {
    rmSync(unchecked, { force: true })
    copyFileSync(path, unchecked, constants.COPYFILE_FICLONE)
    // A copy has the rights of what it was copied from, and that may be an early Accord’s.
    chmodSync(unchecked, 0o600)
    const file = openSync(unchecked, 'r+')
    fsyncSync(file)
    closeSync(file)
    check(unchecked)
    renameSync(unchecked, kept)
    syncFolder(dirname(kept))
  } catch (error) {
    rmSync(unchecked, { force: true })
    throw toFailure(error)
  }
}
