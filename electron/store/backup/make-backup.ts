import {
  copyFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { toFailure } from '../kernel/failures.ts'
import { trailEnd } from '../audit/trail-end.ts'
import { backupsFolder } from '../keys/files.ts'
import type { Keyring } from '../keys/keyring.ts'
import { inspectCopy } from '../engine/open.ts'
import type { OpenStore } from '../kernel/open-store.ts'
import { readHeader, sizeAndSum, writeBackup } from './backup-file.ts'
import type { BackupHeader } from './backup-file.ts'
import { rememberDamage } from './found-damage.ts'
import { making } from './half-made.ts'
import { forgetTrouble, rememberTrouble } from './last-try.ts'
import { hasBadPage } from '../engine/pages.ts'
import { backupName, backupsIn, halfMadeIn, secondPlace } from './places.ts'
import { whichToKeep } from './which-to-keep.ts'
import { syncFolder } from '../kernel/whole-file.ts'

/** What a backup is made of: an open store, and what opens it. */
export interface ToBackUp {
  readonly folder: string
  readonly store: OpenStore
  readonly storeKey: Uint8Array
  readonly keyring: Keyring
}

/**
 * The whole store in one new file at `to`: database, keys and recovery in one, encrypted as the store is, and opened and
 * read through before it has its name. What is damaged in the store is remembered first: a copy takes only what can be
 * read, and may be whole all the same. Fails with storage full, read_only or damaged, and leaves nothing then.
 */
export async function writeBackupTo(what: ToBackUp, to: string, now: Date): Promise<BackupHeader> {
  if (existsSync(to)) throw notAllowed('exists')
  mkdirSync(backupsFolder(what.folder), { recursive: true, mode: 0o700 })
  if (hasBadPage(what.store.pages)) rememberDamage(what.folder, now.toISOString())
  const place = mkdtempSync(join(backupsFolder(what.folder), making))
  const copy = join(place, 'accord.db')
  try {
    const trail = await trailEnd(what.store.db)
    what.store.copyInto(copy)
    const version = inspectCopy(copy, what.storeKey, trail)
    const { storeId } = what.keyring
    const madeAt = now.toISOString().replace(/\.\d+/, '')
    const header = {
      storeId,
      version,
      madeAt,
      trail,
      keyring: what.keyring,
      database: await sizeAndSum(copy),
    }
    writeBackup(`${to}.new`, header, copy)
    renameSync(`${to}.new`, to)
    return header
  } catch (error) {
    rmSync(`${to}.new`, { force: true })
    throw toFailure(error)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

export type SecondCopy = 'written' | 'none_chosen' | 'not_there' | 'failed'
export interface MadeBackup {
  readonly header: BackupHeader
  readonly path: string
  readonly second: SecondCopy
}

/** A backup among those that are kept by themselves, and its copy at the second place; older ones go by the rule. */
export async function makeBackup(what: ToBackUp, now: Date): Promise<MadeBackup> {
  const place = backupsFolder(what.folder)
  mkdirSync(place, { recursive: true, mode: 0o700 })
  const { storeId } = what.keyring
  const trail = await trailEnd(what.store.db)
  const name = backupName({ storeId, madeAt: now.toISOString(), trail })
  const path = join(place, name)
  const header = existsSync(path) ? readHeader(path).header : await writeBackupTo(what, path, now)
  syncFolder(place)
  forgetOld(place, storeId)
  return { header, path, second: copyToSecond(what.folder, storeId, path, name) }
}

/**
 * On closing: where the newest backup here ends as the store does, there is nothing to do. A failure is remembered for
 * whoever comes next, and keeps nothing from closing.
 */
export async function backUpWhereChanged(what: ToBackUp, now: Date): Promise<void> {
  try {
    const trail = await trailEnd(what.store.db)
    const same = backupsIn(backupsFolder(what.folder), what.keyring.storeId).some(
      ({ size, path }) => size === trail.size && endsAs(path, trail.hash),
    )
    if (same) return
    await makeBackup(what, now)
    forgetTrouble(what.folder)
  } catch (error) {
    rememberTrouble(what.folder, error)
  }
}

function endsAs(path: string, hash: string): boolean {
  try {
    return readHeader(path).header.trail.hash === hash
  } catch {
    return false
  }
}

/** The second place is somebody else's disk: that it is not there, or full, costs the first copy nothing. */
function copyToSecond(folder: string, storeId: string, path: string, name: string): SecondCopy {
  const place = secondPlace(folder)
  if (place === null) return 'none_chosen'
  if (!existsSync(place)) return 'not_there'
  const to = join(place, name)
  try {
    copyFileSync(path, `${to}.new`)
    const file = openSync(`${to}.new`, 'r+')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(`${to}.new`, to)
    forgetOld(place, storeId)
    return 'written'
  } catch {
    rmSync(`${to}.new`, { force: true })
    return 'failed'
  }
}

/** Only what Accord itself named, of this very store, and that the rule lets go. */
function forgetOld(place: string, storeId: string): void {
  const all = backupsIn(place, storeId)
  const keep = whichToKeep(all)
  for (const one of all) if (!keep.has(one)) rmSync(one.path, { force: true })
  for (const path of halfMadeIn(place, storeId)) rmSync(path, { force: true })
}
