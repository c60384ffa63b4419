import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptStore } from '../../../shared/backups.ts'
import { isUpdateCopy } from '../engine/keep-copy.ts'
import { keptFolder } from './aside.ts'

/**
 * What stands beside the store from before updates, restores and new keys, newest first. None of it goes by itself.
 * What can't be looked at is left out: it is told, and nothing hangs on it.
 */
export function storesKept(folder: string): readonly KeptStore[] {
  const copies = namesIn(folder).filter(isUpdateCopy)
  const aside = keptFolder(folder)
  return [
    ...copies.flatMap((name) => keptAs(name, 'update', [join(folder, name)])),
    ...namesIn(aside).flatMap((name) =>
      keptAs(
        name,
        'aside',
        namesIn(join(aside, name)).map((file) => join(aside, name, file)),
      ),
    ),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

function keptAs(name: string, why: KeptStore['why'], files: readonly string[]): readonly KeptStore[] {
  try {
    const found = files.map((file) => statSync(file))
    if (found.length === 0) return []
    return [
      {
        name,
        why,
        at: new Date(Math.max(...found.map(({ mtimeMs }) => mtimeMs))).toISOString(),
        bytes: found.reduce((sum, { size }) => sum + size, 0),
      },
    ]
  } catch {
    return []
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
