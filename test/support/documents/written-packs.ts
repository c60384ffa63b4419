import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packFiles } from '../../../electron/documents/pack/pack.ts'
import { writePacks } from '../../../electron/documents/folders/write.ts'
import type { WrittenPack } from '../../../electron/documents/folders/write.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { packInput } from './sample-pack.ts'
import type { PackOptions } from './sample-pack.ts'

/** Runs with an empty folder of its own, which is gone afterwards. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-packs-'))
  try {
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function pack(side: Side, options: PackOptions = {}): Promise<WrittenPack> {
  const input = packInput(side, options)
  const { recordId, recordVersion } = input.record
  return { side, recordId, version: recordVersion, files: await packFiles(input, { pdf: null }) }
}

export const bothPacks = (options: PackOptions = {}): Promise<WrittenPack[]> =>
  Promise.all([pack('health', options), pack('socialCare', options)])

/** Both agencies' packs on disk; the paths of their folders. */
export async function writeBoth(
  folder: string,
  options: PackOptions = {},
): Promise<{ readonly health: string; readonly socialCare: string }> {
  const { folders } = await writePacks(folder, await bothPacks(options))
  return { health: join(folder, folders[0] ?? ''), socialCare: join(folder, folders[1] ?? '') }
}

/** Changes a file's text, as somebody might who hopes that nobody looks. */
export async function change(file: string, edit: (text: string) => string): Promise<void> {
  await writeFile(file, edit(await readFile(file, 'utf8')))
}
