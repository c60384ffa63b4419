import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../shared/reply.ts'
import { flush, madeFolder, writeFlushed } from './flushed.ts'
import { heldSums, packFolder, packSums, refuseUnsafePaths, sideFolders } from './pack-folder.ts'
import type { WrittenFolder, WrittenPack } from './pack-folder.ts'
import { asStorageFailure } from './storage-trouble.ts'

export type { WrittenFolder, WrittenPack }

export interface WriteOptions {
  readonly signal?: AbortSignal
  /** Path of a folder on the same disk, not there yet, that they are made in; else one is named at random. */
  readonly madeIn?: string
  /** After each file: how many are on disk, of how many. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface Written {
  /** Files of the packs given, whether written now or found to be there already. */
  readonly files: number
  /** The folders written now, below `outDir`, with forward slashes. */
  readonly folders: readonly string[]
  /** Folders that already held this pack. */
  readonly skipped: readonly string[]
  /** SHA-256 of the SHA256SUMS that is on disk now, a pack, in their order. */
  readonly sums: readonly string[]
}

/**
 * Writes packs below `outDir`, all of them or none. Everything is first written and flushed in a temporary folder on
 * the same disk, then each pack is moved into place whole, so that nobody who watches the folder sees half of one.
 * A folder that already holds the pack is left alone; one that holds another is refused and nothing is written.
 * Fails as `storage`, `cancelled` or `invalid{folder}`.
 */
export async function writePacks(
  outDir: string,
  packs: readonly WrittenFolder[],
  options: WriteOptions = {},
): Promise<Written> {
  for (const pack of packs) refuseUnsafePaths(pack)
  try {
    const held = await Promise.all(packs.map((pack) => heldSums(join(outDir, packFolder(pack)), pack)))
    const waiting = packs.filter((_, index) => held[index] === null)
    if (waiting.length > 0) await writeWhole(outDir, waiting, options)
    return {
      files: packs.reduce((sum, pack) => sum + pack.files.length, 0),
      folders: waiting.map(packFolder),
      skipped: packs.filter((_, index) => held[index] !== null).map(packFolder),
      sums: packs.map((pack, index) => held[index] ?? packSums(pack)),
    }
  } catch (error) {
    throw asStorageFailure(error)
  }
}

async function writeWhole(
  outDir: string,
  packs: readonly WrittenFolder[],
  options: WriteOptions,
): Promise<void> {
  const temporary = await madeFolder(outDir, options.madeIn)
  const undo: (() => Promise<void>)[] = []
  try {
    await writeTemporary(temporary, packs, options)
    for (const folder of new Set(packs.map(({ side }) => join(outDir, sideFolders[side])))) {
      // rmdir leaves a folder that somebody else has put something into meanwhile.
      if ((await mkdir(folder, { recursive: true })) !== undefined) undo.push(() => rmdir(folder))
    }
    for (const pack of packs) {
      refuseCancelled(options)
      const folder = join(outDir, packFolder(pack))
      await rename(join(temporary, packFolder(pack)), folder)
      undo.push(() => rm(folder, { recursive: true }))
    }
    await flushFolders(outDir, packs)
  } catch (error) {
    for (const step of undo.toReversed()) await step().catch(() => undefined)
    throw error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function writeTemporary(
  temporary: string,
  packs: readonly WrittenFolder[],
  options: WriteOptions,
): Promise<void> {
  const total = packs.reduce((sum, pack) => sum + pack.files.length, 0)
  let done = 0
  for (const pack of packs) {
    const root = join(temporary, packFolder(pack))
    for (const { path, bytes } of pack.files) {
      refuseCancelled(options)
      await writeFlushed(join(root, path), bytes)
      options.onProgress?.(++done, total)
    }
    for (const folder of new Set(pack.files.map(({ path }) => dirname(join(root, path))))) await flush(folder)
  }
}

function refuseCancelled({ signal }: WriteOptions): void {
  if (signal?.aborted === true) throw new Failure({ kind: 'cancelled' })
}

async function flushFolders(outDir: string, packs: readonly WrittenFolder[]): Promise<void> {
  for (const side of new Set(packs.map((pack) => pack.side))) await flush(join(outDir, sideFolders[side]))
  await flush(outDir)
}
