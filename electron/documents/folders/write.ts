import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../../shared/kernel/reply.ts'
import { flush, madeFolder, together, writeFlushed } from '../flushed.ts'
import { changedOnly, putBeside, writeBeside } from './put-beside.ts'
import type { BesideFile } from './index-files.ts'
import { heldSums, packFolder, packSums, refuseUnsafePaths } from '../pack/pack-folder.ts'
import { sideFolders } from '../side-folders.ts'
import type { WrittenFolder, WrittenPack } from '../pack/pack-folder.ts'
import { asStorageFailure } from '../storage-trouble.ts'

export type { WrittenFolder, WrittenPack }

export interface WriteOptions {
  readonly signal?: AbortSignal
  /** Path of a folder on the same disk, not there yet, that they are made in; else one is named at random. */
  readonly madeIn?: string
  /** Files beside the packs in an agency's folder; one of the same name is an earlier copy, and is replaced. */
  readonly beside?: readonly BesideFile[]
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
    const beside = await changedOnly(outDir, options.beside ?? [])
    if (waiting.length + beside.length > 0) await writeWhole(outDir, waiting, { ...options, beside })
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
    const { beside = [] } = options
    await writeTemporary(temporary, packs, options)
    await writeBeside(temporary, beside)
    for (const folder of foldersOf(outDir, [...packs, ...beside])) {
      // rmdir leaves a folder that somebody else has put something into meanwhile.
      if ((await mkdir(folder, { recursive: true })) !== undefined) undo.push(() => rmdir(folder))
    }
    for (const pack of packs) {
      refuseCancelled(options)
      const folder = join(outDir, packFolder(pack))
      await rename(join(temporary, packFolder(pack)), folder)
      undo.push(() => rm(folder, { recursive: true }))
    }
    for (const file of beside) {
      refuseCancelled(options)
      undo.push(...(await putBeside(outDir, temporary, file)))
    }
    for (const folder of [...foldersOf(outDir, [...packs, ...beside]), outDir]) await flush(folder)
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
  let done = 0
  const files = packs.flatMap((pack) => {
    const root = join(temporary, packFolder(pack))
    return pack.files.map(({ path, bytes }) => ({ at: join(root, path), bytes }))
  })
  await together(files, async ({ at, bytes }) => {
    refuseCancelled(options)
    await writeFlushed(at, bytes)
    options.onProgress?.(++done, files.length)
  })
  await together([...new Set(files.map(({ at }) => dirname(at)))], flush)
}

function refuseCancelled({ signal }: WriteOptions): void {
  if (signal?.aborted === true) throw new Failure({ kind: 'cancelled' })
}

const foldersOf = (outDir: string, all: readonly Pick<WrittenFolder, 'side'>[]): ReadonlySet<string> =>
  new Set(all.map(({ side }) => join(outDir, sideFolders[side])))
