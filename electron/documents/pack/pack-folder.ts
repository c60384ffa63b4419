import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { PackFile } from '../../../shared/records.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { sha256Hex } from '../../proof/jcs.ts'
import { sideFolders } from '../side-folders.ts'
import { readPack, sumProblems } from './pack-files.ts'
import type { FoundFiles } from './pack-files.ts'

/** One pack as it goes to disk. */
export interface WrittenPack {
  readonly side: Side
  readonly recordId: string
  readonly version: number
  readonly files: readonly PackFile[]
}

/** An agency's pack of a record, or the letter to the person about it. */
export interface WrittenFolder extends Omit<WrittenPack, 'side'> {
  readonly side: Side | 'person'
}

/** `health/record-<id>-v<version>`, `letters/letter-<id>-v<version>`: no name or number of a person. */
export const packFolder = ({ side, recordId, version }: Omit<WrittenFolder, 'files'>): string =>
  `${sideFolders[side]}/${side === 'person' ? 'letter' : 'record'}-${recordId}-v${version}`

/** SHA256SUMS is a pack's last file and names every other, so its digest stands for the pack. */
export const packSums = ({ files }: Pick<WrittenPack, 'files'>): string =>
  sha256Hex(files.at(-1)?.bytes ?? new Uint8Array())

const safePath = /^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Throws on a path that could leave the pack's folder or trouble another system. */
export function refuseUnsafePaths(pack: WrittenFolder): void {
  const paths = [...pack.files.map(({ path }) => path), packFolder(pack)]
  if (!paths.every((path) => safePath.test(path))) throw new TypeError('not a path inside a pack')
}

/**
 * SHA-256 of the SHA256SUMS in a folder that holds this pack already; null where there is no folder. The audit trail
 * grows with every release, so a copy made earlier differs in its head and in nothing that was decided or signed: the
 * same texts under the same signatures, whole by its own sums, are the same pack. Refuses a folder that holds another.
 */
export async function heldSums(folder: string, pack: WrittenFolder): Promise<string | null> {
  if ((await filesBelow(folder)) === null) return null
  const found = await readPack(folder)
  const refuse = (what: string): never => {
    throw invalid({ folder: `folder already holds: ${packFolder(pack)} ${what}` })
  }
  if (pack.side === 'person') return heldLetter(found, pack) ?? refuse('with other words')
  if (found.links.length > 0 || sumProblems(found).length > 0) refuse('damaged or half')
  if (!pack.files.filter(({ path }) => isSigned(path)).every(({ path, bytes }) => holds(found, path, bytes)))
    refuse('with other words or signatures')
  const wanted = pack.files.map(({ path }) => path).toSorted()
  if (withoutAdded(found.paths) !== withoutAdded(wanted)) refuse('with other files')
  return sha256Hex(found.bytes.get('SHA256SUMS') ?? '')
}

/** Packs of earlier versions of Accord lack these two, and are the same packs all the same. */
const added: ReadonlySet<string> = new Set(['audit/proof.json', 'fhir/provenance.json'])
const withoutAdded = (paths: readonly string[]): string => paths.filter((path) => !added.has(path)).join()

/** A letter has no sums and no signatures: it is the same one where every byte is. */
function heldLetter(found: FoundFiles, { files }: WrittenFolder): string | null {
  const isSame =
    files.length === found.paths.length && files.every(({ path, bytes }) => holds(found, path, bytes))
  return isSame ? packSums({ files }) : null
}

const isSigned = (path: string): boolean =>
  path === 'decision.json' || path === 'record.json' || path.startsWith('sign-off/')

const holds = ({ bytes }: FoundFiles, path: string, wanted: Uint8Array): boolean =>
  bytes.get(path)?.equals(wanted) ?? false

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
