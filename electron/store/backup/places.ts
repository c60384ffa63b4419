import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupsFolder } from '../keys/files.ts'
import type { BackupHeader } from './backup-file.ts'
import { newestFirst } from './which-to-keep.ts'
import type { Dated } from './which-to-keep.ts'
import { writeWhole } from '../kernel/whole-file.ts'

const Places = z.strictObject({
  /** A share or a stick that somebody chose; null until then. */
  second: z.string().nullable(),
})

const placesPath = (folder: string): string => join(backupsFolder(folder), 'places.json')

/** The folder outside this computer's store that gets a copy of each backup; null until one is chosen. */
export function secondPlace(folder: string): string | null {
  try {
    return Places.parse(JSON.parse(readFileSync(placesPath(folder), 'utf8'))).second
  } catch {
    return null
  }
}

/** Fails with storage full or read_only. */
export const setSecondPlace = (folder: string, second: string | null): void =>
  writeWhole(placesPath(folder), JSON.stringify({ second }))

const named = /^accord-backup-([0-9a-f]{8})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\d+)\.accord$/

/** The last eight figures of a store's id: enough to tell the backups of two panels on one stick apart. */
const shortId = (storeId: string): string => storeId.replaceAll('-', '').slice(-8)

/** Order and date stand in the name, so that a folder of backups can be read without opening one. */
export const backupName = ({ storeId, madeAt, trail }: Pick<BackupHeader, 'storeId' | 'madeAt' | 'trail'>) =>
  `accord-backup-${shortId(storeId)}-${madeAt.replaceAll(/[-:]|\.\d+/g, '')}-${trail.size}.accord`

/** Copies in a folder that were not whole when Accord ended: what is written has its name only once it is on disk. */
export const halfMadeIn = (place: string, storeId: string): readonly string[] =>
  readdirSync(place)
    .filter((name) => name.endsWith('.new') && named.exec(name.slice(0, -4))?.[1] === shortId(storeId))
    .map((name) => join(place, name))

export type BackupAt = Dated & { readonly path: string; readonly storeId: string }

/** The backups of one store in a folder, newest first. */
export const backupsIn = (place: string, storeId: string): readonly BackupAt[] =>
  allBackupsIn(place).filter((one) => one.storeId === shortId(storeId))

/** Every backup in a folder, of whatever store, newest first; what is named otherwise is not ours. */
export function allBackupsIn(place: string): readonly BackupAt[] {
  if (!existsSync(place)) return []
  return newestFirst(
    readdirSync(place).flatMap((name) => {
      const parts = named.exec(name)
      if (!parts) return []
      const [, storeId = '', year, month, day, hour, minute, second, size] = parts
      const madeAt = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
      return [{ name, path: join(place, name), storeId, madeAt, size: Number(size) }]
    }),
  )
}
