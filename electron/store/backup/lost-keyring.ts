import { backupsFolder } from '../keys/files.ts'
import type { Keyring } from '../keys/keyring.ts'
import { readHeader } from './backup-file.ts'
import { allBackupsIn, secondPlace } from './places.ts'
import { newestFirst } from './which-to-keep.ts'

/**
 * The keys of the newest backup that can be read, here or at the second place: with the printed recovery key they open a
 * store whose own keys are lost. Null where there is none.
 */
export function keyringOfBackup(folder: string): Keyring | null {
  const places = [backupsFolder(folder), secondPlace(folder)].filter((place) => place !== null)
  for (const { path } of newestFirst(places.flatMap((place) => allBackupsIn(place)))) {
    try {
      return readHeader(path).header.keyring
    } catch {
      // The next older one.
    }
  }
  return null
}
