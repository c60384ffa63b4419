import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { storage } from '../../../shared/reply.ts'
import { databaseFiles, keptFolder } from './aside.ts'
import { syncFolder, writeWhole } from './whole-file.ts'

// A store is two files, and no file system renames two at once. So what is to be done is written down first, and done
// again from the beginning by whoever comes next: each step knows by what lies where whether it was done.

const Swap = z.strictObject({
  /** The folder beside the store that holds the new files; a plain name. */
  staged: z.string().regex(/^\.[\w-]+$/),
  /** The folder in `kept` that takes what was there; made only where something was. */
  kept: z.string().regex(/^[\w-]+$/),
})
export type Swap = z.output<typeof Swap>

const markPath = (folder: string): string => join(folder, 'swap.json')

/** Puts the staged store in the place of what is there, which is kept. All of it, also where it is cut short. */
export function swapIn(folder: string, swap: Swap): void {
  writeWhole(markPath(folder), JSON.stringify(swap))
  finishSwap(folder)
}

/** Ends what was cut short, at the next start. Does nothing where nothing is under way. */
export function finishSwap(folder: string): void {
  if (!existsSync(markPath(folder))) return
  const { staged, kept } = readMark(folder)
  const from = join(folder, staged)
  const aside = join(keptFolder(folder), kept)
  // The database's log goes before the database: a log beside another database would be played into it.
  if (existsSync(join(from, 'accord.db')))
    for (const name of databaseFiles.toReversed()) keep(folder, aside, name)
  for (const name of ['accord.db', 'keyring.json']) {
    if (!existsSync(join(from, name))) continue
    keep(folder, aside, name)
    renameSync(join(from, name), join(folder, name))
  }
  syncFolder(folder)
  rmSync(markPath(folder), { force: true })
  if (existsSync(from)) rmdirSync(from)
  syncFolder(folder)
}

function keep(folder: string, aside: string, name: string): void {
  if (!existsSync(join(folder, name))) return
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  renameSync(join(folder, name), join(aside, name))
}

function readMark(folder: string): Swap {
  try {
    return Swap.parse(JSON.parse(readFileSync(markPath(folder), 'utf8')))
  } catch {
    throw storage('damaged')
  }
}
