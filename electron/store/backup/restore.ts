import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupExamined, StoreFault } from '../../../shared/backups.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { toFailure } from '../kernel/failures.ts'
import { trailEnd } from '../audit/trail-end.ts'
import { databasePath, mendKeyring, usableKeyring, writeStagedKeyring } from '../keys/files.ts'
import { openCopy } from '../engine/open.ts'
import { keptFolder, keptName } from './aside.ts'
import { extractDatabase, readHeader } from './backup-file.ts'
import type { BackupHeader, TrailEnd } from './backup-file.ts'
import { forgetDamage } from './found-damage.ts'
import { findFaults } from './check-store.ts'
import { readRestored, writeRestored } from './restored.ts'
import type { Restored } from './restored.ts'
import { mostKnown } from './seen.ts'
import { finishSwap, swapIn } from './swap.ts'

const stagingPrefix = '.restore-'

/** A backup, opened in a folder of its own beside the store, which it has not touched. */
export interface Quarantined {
  readonly header: BackupHeader
  readonly staged: string
  readonly examined: BackupExamined
}

/** What an examination that was not followed by a restore left; copies of a backup that is still where it was. */
export function clearQuarantine(folder: string): void {
  if (!existsSync(folder)) return
  finishSwap(folder)
  for (const name of readdirSync(folder))
    if (name.startsWith(stagingPrefix)) rmSync(join(folder, name), { recursive: true, force: true })
}

/**
 * Takes a backup apart, opens it with its key and reads all of it: pages, tables, trail, records, signatures; and says
 * what it lacks of what is known here. Fails with storage 'foreign', 'damaged', 'newer', 'full', or notAllowed where the
 * folder holds another panel's store.
 */
export async function quarantine(
  folder: string,
  path: string,
  unlock: (header: BackupHeader) => Promise<Buffer>,
): Promise<Quarantined> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  clearQuarantine(folder)
  const { header } = readHeader(path)
  const present = usableKeyring(folder)
  if (present && present.storeId !== header.storeId) throw notAllowed('otherPanel')
  const key = await unlock(header)
  const staged = mkdtempSync(join(folder, stagingPrefix))
  try {
    extractDatabase(path, databasePath(staged))
    const faults = await faultsOf(staged, header, key)
    writeStagedKeyring(staged, header.keyring)
    const lacks = await lackingIn(folder, header, key)
    const replaces = existsSync(databasePath(folder))
    const { madeAt, trail, keyring } = header
    const said = { panelName: keyring.panelName, madeAt, entries: trail.size }
    return { header, staged, examined: { ...said, faults, lacks, replaces } }
  } catch (error) {
    rmSync(staged, { recursive: true, force: true })
    throw toFailure(error)
  } finally {
    key.fill(0)
  }
}

/** Everything that is read before it may be put in place; that its trail ends where the backup says, too. */
async function faultsOf(
  staged: string,
  { trail }: BackupHeader,
  key: Uint8Array,
): Promise<readonly StoreFault[]> {
  const copy = openCopy(databasePath(staged), key)
  try {
    const faults = await findFaults(copy.db, copy.version)
    const end = await trailEnd(copy.db)
    const asSaid = end.size === trail.size && end.hash === trail.hash
    return asSaid || faults.includes('trail') ? faults : [...faults, 'trail']
  } finally {
    await copy.close()
  }
}

/** Against every checkpoint that is known: the present store's own trail, what was seen here, and every other backup. */
async function lackingIn(
  folder: string,
  { storeId, trail, madeAt }: BackupHeader,
  key: Uint8Array,
): Promise<BackupExamined['lacks']> {
  const now = await presentEnd(folder, key)
  const known = [mostKnown(folder, storeId), now && { size: now.size, at: now.at }]
    .filter((one) => one !== null)
    .toSorted((a, b) => b.size - a.size)[0]
  if (!known || known.size <= trail.size) return null
  return { entries: known.size - trail.size, from: madeAt, until: known.at }
}

/** Null where the present store can't be opened, which may be why somebody restores. Fails where another has it open. */
async function presentEnd(folder: string, key: Uint8Array): Promise<(TrailEnd & { at: string }) | null> {
  if (!existsSync(databasePath(folder))) return null
  let present
  try {
    present = openCopy(databasePath(folder), key, false)
  } catch (error) {
    const failure = toFailure(error)
    if (isInUse(failure)) throw failure
    return null
  }
  try {
    const last = await present.db
      .selectFrom('audit')
      .select(['seq', 'hash', 'at'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    return last ? { size: last.seq, hash: last.hash, at: last.at } : null
  } catch {
    return null
  } finally {
    await present.close()
  }
}

const isInUse = (error: unknown): boolean =>
  (error as { error?: { kind?: string; why?: string } }).error?.why === 'in_use'

/** The quarantined store in the place of the present one, which is kept. All of it, also where it is cut short. */
export function putInPlace(folder: string, { header, staged, examined }: Quarantined, now: Date): Restored {
  if (examined.faults.length > 0) throw notAllowed('faults')
  const kept = keptName(folder, 'before-restore', now)
  const { madeAt } = header
  const restored: Restored = {
    at: now.toISOString(),
    kept: examined.replaces ? kept : null,
    madeAt,
    entries: examined.entries,
    lacks: examined.lacks?.entries ?? 0,
    logged: false,
    undone: false,
  }
  writeRestored(folder, restored)
  swapIn(folder, { staged: basename(staged), kept })
  forgetDamage(folder)
  mendKeyring(folder, header.keyring)
  return restored
}

/** Puts back what a restore kept; what was restored is kept in turn. Fails with notAllowed where there is nothing. */
export function undoRestore(folder: string, now: Date): void {
  const restored = readRestored(folder)
  const from = restored?.kept ? join(keptFolder(folder), restored.kept) : null
  if (!restored || from === null || !existsSync(from)) throw notAllowed('nothingToUndo')
  writeRestored(folder, { ...restored, at: now.toISOString(), kept: null, undone: true, logged: false })
  swapIn(folder, { staged: `kept/${restored.kept}`, kept: keptName(folder, 'before-undo', now) })
  forgetDamage(folder)
  const keyring = usableKeyring(folder)
  if (keyring) mendKeyring(folder, keyring)
}
