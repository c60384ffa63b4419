import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'

/** What belongs to a store besides its keyring: the database, and what SQLite keeps beside it. */
export const databaseFiles = ['accord.db', 'accord.db-wal', 'accord.db-shm'] as const
export const storeFiles = [...databaseFiles, 'keyring.json'] as const

/** What was there before is kept here, each in a folder of its own, named by when and why. */
export const keptFolder = (folder: string): string => join(folder, 'kept')

export type WhyKept = 'half-made' | 'set-aside' | 'before-restore' | 'before-undo' | 'before-new-key'

/** A name for a kept folder that no other has: `20261129T031205Z-before-restore`, with a number where one is there. */
export function keptName(folder: string, why: WhyKept, now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const taken = existsSync(keptFolder(folder)) ? new Set(readdirSync(keptFolder(folder))) : new Set()
  const name = `${stamp}-${why}`
  let number = 2
  if (!taken.has(name)) return name
  while (taken.has(`${name}-${number}`)) number += 1
  return `${name}-${number}`
}

/** Moves the named files out of the way, under a dated name; nothing is ever deleted. Answers that name. */
export function moveAside(
  folder: string,
  names: readonly string[],
  why: WhyKept,
  now: Date = new Date(),
): string {
  const kept = keptName(folder, why, now)
  const to = join(keptFolder(folder), kept)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const name of names) if (existsSync(join(folder, name))) renameSync(join(folder, name), join(to, name))
  return kept
}
