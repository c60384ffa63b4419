import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupsFolder } from '../keys/files.ts'
import { halfMadeIn } from './places.ts'

/** What a backup is made in until it has its name. */
export const making = '.making-'

/**
 * Throws away what a killed Accord left of a backup in the store's own folder: a copy of the whole store each time. Only
 * while the store is open here, so that nobody else is making one; what can't be read or removed is left for the next.
 */
export function clearHalfMade(folder: string, storeId: string): void {
  const place = backupsFolder(folder)
  try {
    const inside = readdirSync(place).filter((name) => name.startsWith(making))
    for (const path of [...inside.map((name) => join(place, name)), ...halfMadeIn(place, storeId)])
      rmSync(path, { recursive: true, force: true })
  } catch {
    // No backup yet, or held by another program: it costs room, and nothing else.
  }
}
