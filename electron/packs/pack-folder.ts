import { readFile, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { PackFile } from '../../shared/records.ts'
import { invalid } from '../../shared/reply.ts'
import type { Side } from '../../shared/text.ts'

/** One pack as it goes to disk. */
export interface WrittenPack {
  readonly side: Side
  readonly recordId: string
  readonly version: number
  readonly files: readonly PackFile[]
}

export const sideFolders: Readonly<Record<Side, string>> = { health: 'health', socialCare: 'social-care' }

/** `health/record-<id>-v<version>`: no name or number of a person. */
export const packFolder = ({ side, recordId, version }: Omit<WrittenPack, 'files'>): string =>
  `${sideFolders[side]}/record-${recordId}-v${version}`

const safePath = /^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Throws on a path that could leave the pack's folder or trouble another system. */
export function refuseUnsafePaths(pack: WrittenPack): void {
  const paths = [...pack.files.map(({ path }) => path), packFolder(pack)]
  if (!paths.every((path) => safePath.test(path))) throw new TypeError('not a path inside a pack')
}

/** Whether the folder holds exactly this pack; false where there is none. Refuses a folder that holds anything else. */
export async function holdsSame(folder: string, pack: WrittenPack): Promise<boolean> {
  const found = await filesBelow(folder)
  if (found === null) return false
  const isSame =
    found.length === pack.files.length &&
    (await Promise.all(pack.files.map(({ path, bytes }) => holds(join(folder, path), bytes)))).every(Boolean)
  if (!isSame) throw invalid({ folder: `already holds another ${packFolder(pack)}; choose an empty folder` })
  return true
}

const holds = async (path: string, bytes: Uint8Array): Promise<boolean> =>
  (await readFile(path).catch(() => null))?.equals(bytes) ?? false

async function filesBelow(folder: string): Promise<string[] | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
