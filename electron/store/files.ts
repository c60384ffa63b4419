import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { storage } from '../../shared/reply.ts'
import type { StoreName } from '../../shared/session.ts'
import { Keyring } from './keyring.ts'
import { toFailure } from '../failures.ts'

/** `<data>` for the panel's own store, `<data>/demonstration` for the invented one. */
export const storeFolder = (dataDir: string, name: StoreName): string =>
  name === 'panel' ? dataDir : join(dataDir, 'demonstration')
export const databasePath = (folder: string): string => join(folder, 'accord.db')
const keyringPath = (folder: string): string => join(folder, 'keyring.json')

export const storeExists = (folder: string): boolean =>
  existsSync(keyringPath(folder)) && existsSync(databasePath(folder))

/** Null where there is none; storage 'damaged' where it can't be understood. Never replaced by an empty one. */
export function readKeyring(folder: string): Keyring | null {
  if (!existsSync(keyringPath(folder))) return null
  try {
    return Keyring.parse(JSON.parse(readFileSync(keyringPath(folder), 'utf8')))
  } catch {
    throw storage('damaged')
  }
}

/** Whole or not at all: a new file, flushed, renamed over the old one. */
export function writeKeyring(folder: string, keyring: Keyring): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const temporary = `${keyringPath(folder)}.new`
    const file = openSync(temporary, 'w', 0o600)
    try {
      writeSync(file, JSON.stringify(keyring, null, 1))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, keyringPath(folder))
    syncFolder(dirname(keyringPath(folder)))
  } catch (error) {
    throw toFailure(error)
  }
}

/** Of a set-up that nobody was told of. */
export function removeStore(folder: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(databasePath(folder) + end, { force: true })
  rmSync(keyringPath(folder), { force: true })
}

function syncFolder(folder: string): void {
  // Windows has no such thing as a flushed folder.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
