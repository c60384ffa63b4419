import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { InvalidCode } from '../../../shared/kernel/invalid.ts'
import { Failure, invalid } from '../../../shared/kernel/reply.ts'

export interface FileRead {
  readonly bytes: Uint8Array
  /** Hex. */
  readonly sha256: string
}

const codes: Readonly<Record<string, InvalidCode>> = {
  ENOENT: 'the file is not there',
  EISDIR: 'this is a folder',
  EACCES: 'the file may not be read',
  EPERM: 'the file may not be read',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 300 MB',
}

/** Where a file is; or its bytes, where it was dropped on the window. */
export type ImportSource = string | Uint8Array

export const readSource = async (source: ImportSource, signal?: AbortSignal): Promise<FileRead> =>
  typeof source === 'string' ? readWholeFile(source, signal) : { bytes: source, sha256: hashOf(source) }

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Throws `invalid{file}` in words, or `cancelled`. */
async function readWholeFile(path: string, signal?: AbortSignal): Promise<FileRead> {
  try {
    const bytes = await readFile(path, signal ? { signal } : {})
    return { bytes, sha256: hashOf(bytes) }
  } catch (error) {
    if (signal?.aborted === true) throw new Failure({ kind: 'cancelled' })
    const code = (error as { code?: unknown } | null)?.code
    const why = typeof code === 'string' ? codes[code] : undefined
    throw why === undefined ? error : invalid({ file: why })
  }
}
