import { access, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { flush, madeFolder, writeFlushed } from './flushed.ts'
import { asStorageFailure } from './storage-trouble.ts'

/** A single file that stands by itself in the folder somebody chose. */
export interface NamedFile {
  /** No folder, and no name or number of a person. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface WriteFilesOptions {
  readonly signal?: AbortSignal
  /** As for packs. */
  readonly madeIn?: string
  readonly onProgress?: (done: number, total: number) => void
}

const safeName = /^[a-z0-9][a-z0-9-]*\.[a-z]{3,4}$/

/**
 * Writes files into a folder, all of them or none. Each is first written and flushed in a temporary folder on the same
 * disk, then moved into place whole; one of the same name is replaced, since it is an earlier copy of the same thing.
 * Fails as `storage` or `cancelled`.
 */
export async function writeFiles(
  folder: string,
  files: readonly NamedFile[],
  options: WriteFilesOptions = {},
): Promise<void> {
  if (!files.every(({ name }) => safeName.test(name))) throw new TypeError('not a name of ours')
  try {
    await writeAll(folder, files, options)
  } catch (error) {
    throw asStorageFailure(error)
  }
}

async function writeAll(
  folder: string,
  files: readonly NamedFile[],
  { signal, madeIn, onProgress }: WriteFilesOptions,
): Promise<void> {
  const temporary = await madeFolder(folder, madeIn)
  const added: string[] = []
  try {
    for (const [index, { name, bytes }] of files.entries()) {
      if (signal?.aborted === true) throw new Failure({ kind: 'cancelled' })
      await writeFlushed(join(temporary, name), bytes)
      onProgress?.(index + 1, files.length)
    }
    for (const { name } of files) {
      const path = join(folder, name)
      if (!(await isThere(path))) added.push(path)
      await rename(join(temporary, name), path)
    }
    await flush(folder)
  } catch (error) {
    for (const path of added) await rm(path, { force: true }).catch(() => undefined)
    throw error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
