import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { storage } from '../../../shared/kernel/reply.ts'
import { keptFolder, storeFiles } from './aside.ts'
import { syncFolder, writeWhole } from '../kernel/whole-file.ts'

// A store is several files, and no file system renames two at once. So what is to be done is written down first, and
// ended by whoever comes next: of each file, where it lies says whether it was moved.

const Swap = z.strictObject({
  /** `keep`: what is there moves to `kept`; then `place`: what is staged takes its place. */
  step: z.enum(['keep', 'place']),
  /** The folder beside the store, or in `kept`, that holds the new files. */
  staged: z.string().regex(/^(\.[\w-]+|kept\/[\w-]+)$/),
  /** The folder in `kept` that takes what was there; made only where something was. */
  kept: z.string().regex(/^[\w-]+$/),
})
export type Swap = z.output<typeof Swap>

const markPath = (folder: string): string => join(folder, 'swap.json')

/** Puts the staged store in the place of what is there, which is kept. All of it, also where it is cut short. */
export function swapIn(folder: string, swap: Omit<Swap, 'step'>): void {
  writeWhole(markPath(folder), JSON.stringify({ step: 'keep', ...swap }))
  finishSwap(folder)
}

/** Ends what was cut short, at the next start. Does nothing where nothing is under way. */
export function finishSwap(folder: string): void {
  if (!existsSync(markPath(folder))) return
  const swap = readMark(folder)
  const from = join(folder, swap.staged)
  if (swap.step === 'keep') {
    keepPresent(folder, join(keptFolder(folder), swap.kept))
    writeWhole(markPath(folder), JSON.stringify({ ...swap, step: 'place' }))
  }
  if (existsSync(from)) for (const name of readdirSync(from)) renameSync(join(from, name), join(folder, name))
  syncFolder(folder)
  rmSync(markPath(folder), { force: true })
  if (existsSync(from)) rmdirSync(from)
  syncFolder(folder)
}

function keepPresent(folder: string, kept: string): void {
  for (const name of storeFiles) {
    if (!existsSync(join(folder, name))) continue
    mkdirSync(kept, { recursive: true, mode: 0o700 })
    renameSync(join(folder, name), join(kept, name))
  }
  if (existsSync(kept)) syncFolder(kept)
  syncFolder(folder)
}

function readMark(folder: string): Swap {
  try {
    return Swap.parse(JSON.parse(readFileSync(markPath(folder), 'utf8')))
  } catch {
    throw storage('damaged')
  }
}
