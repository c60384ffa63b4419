import { access, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFlushed } from '../flushed.ts'
import { sideFolders } from '../side-folders.ts'
import type { BesideFile } from './index-files.ts'

const placeOf = (folder: string, { side, name }: BesideFile): string => join(folder, sideFolders[side], name)
const newIn = (temporary: string, file: BesideFile): string => placeOf(join(temporary, 'beside'), file)
const oldIn = (temporary: string, file: BesideFile): string => placeOf(join(temporary, 'was'), file)

/** Without those that are there to the byte. */
export async function changedOnly(outDir: string, files: readonly BesideFile[]): Promise<BesideFile[]> {
  const changed: BesideFile[] = []
  for (const file of files) {
    const there = await readFile(placeOf(outDir, file)).catch(() => null)
    if (there?.equals(file.bytes) !== true) changed.push(file)
  }
  return changed
}

export async function writeBeside(temporary: string, files: readonly BesideFile[]): Promise<void> {
  for (const file of files) {
    await writeFlushed(newIn(temporary, file), file.bytes)
    await mkdir(join(oldIn(temporary, file), '..'), { recursive: true })
  }
}

/** Moves one into its place; answers how that is undone. The earlier copy waits where it was made until all is well. */
export async function putBeside(
  outDir: string,
  temporary: string,
  file: BesideFile,
): Promise<(() => Promise<void>)[]> {
  const [place, old] = [placeOf(outDir, file), oldIn(temporary, file)]
  const undo: (() => Promise<void>)[] = []
  if (await isThere(place)) {
    await rename(place, old)
    undo.push(() => rename(old, place))
  }
  try {
    await rename(newIn(temporary, file), place)
  } catch (error) {
    for (const step of undo) await step()
    throw error
  }
  return undo.length > 0 ? undo : [() => rm(place, { force: true })]
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
