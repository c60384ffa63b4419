import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storage } from '../../../shared/kernel/reply.ts'
import type { StoreName, StoreTroubled } from '../../../shared/session.ts'
import { writeWhole } from '../kernel/whole-file.ts'
import { Keyring } from './keyring.ts'
import { isHalfMade } from './pending-entries.ts'

/** `<data>` for the panel's own store, `<data>/demonstration` for the invented one. */
export const storeFolder = (dataDir: string, name: StoreName): string =>
  name === 'panel' ? dataDir : join(dataDir, 'demonstration')
export const databasePath = (folder: string): string => join(folder, 'accord.db')

/** Where copies of the store are kept by themselves, and the second copy of its keys. */
export const backupsFolder = (folder: string): string => join(folder, 'backups')

// One file that is seldom written must not be all that stands between a panel and its store.
const keyringPaths = (folder: string): readonly string[] => [
  join(folder, 'keyring.json'),
  join(backupsFolder(folder), 'keyring.json'),
]

/** Over its parts in the order of their schema, in which they are read back, whatever order they were put together in. */
const sumOf = (keyring: Keyring): string =>
  createHash('sha256')
    .update(JSON.stringify(Keyring.parse(keyring)))
    .digest('hex')

/** One copy; null where it is not there, not whole, or one byte is not as it was written. */
function readCopy(path: string): Keyring | null {
  if (!existsSync(path)) return null
  try {
    const { sum, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as { sum?: unknown }
    const keyring = Keyring.parse(rest)
    // Files of the first Accords have no sum; the next that is written has.
    return sum === undefined || sum === sumOf(keyring) ? keyring : null
  } catch {
    return null
  }
}

/** The first whole one of the two copies. Null where there is neither; storage 'damaged' where none can be understood. */
export function readKeyring(folder: string): Keyring | null {
  for (const path of keyringPaths(folder)) {
    const keyring = readCopy(path)
    if (keyring) return keyring
  }
  if (keyringPaths(folder).some((path) => existsSync(path))) throw storage('damaged')
  return null
}

const textOf = (keyring: Keyring): string => JSON.stringify({ ...keyring, sum: sumOf(keyring) }, null, 1)

/** Into a folder that is not a store yet. */
export const writeStagedKeyring = (staged: string, keyring: Keyring): void =>
  writeWhole(join(staged, 'keyring.json'), textOf(keyring))

/** Both copies, each whole or not at all. The second is mended at the next opening where it could not be written. */
export function writeKeyring(folder: string, keyring: Keyring): void {
  const [first = '', second = ''] = keyringPaths(folder)
  writeWhole(first, textOf(keyring))
  tryToWrite(second, keyring)
}

/** After opening: a copy that is missing, damaged or older is written anew from the one that opened the store. */
export function mendKeyring(folder: string, keyring: Keyring): void {
  const sum = sumOf(keyring)
  for (const path of keyringPaths(folder)) {
    const copy = readCopy(path)
    if (copy === null || sumOf(copy) !== sum) tryToWrite(path, keyring)
  }
}

function tryToWrite(path: string, keyring: Keyring): void {
  try {
    writeWhole(path, textOf(keyring))
  } catch {
    // The other copy is on disk; the next opening tries again.
  }
}

/**
 * Asked of the files together, since one of them alone proves nothing. `none`: there has never been a store here.
 * `keyring`: there is a database, and no keys that could open it; `database`: there are keys, and what they open is gone.
 */
export function storeAt(folder: string): 'none' | 'whole' | StoreTroubled {
  const keyring = usableKeyring(folder)
  const keysThere = keyring !== null || keyringPaths(folder).some((path) => existsSync(path))
  const there = existsSync(databasePath(folder))
  if (!there) return keysThere ? 'database' : 'none'
  return keyring === null ? 'keyring' : 'whole'
}

/** Keys of somebody at least: a keyring without members opens nothing. */
export function usableKeyring(folder: string): Keyring | null {
  try {
    const keyring = readKeyring(folder)
    return keyring && !isHalfMade(keyring) ? keyring : null
  } catch {
    return null
  }
}
