import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { invalid } from '../../../shared/kernel/reply.ts'
import { judgePack } from './judge-pack.ts'
import type { JudgedPack, Judging, PackVerdict } from './judge-pack.ts'
import { judgePdf } from './judge-pdf.ts'
import { besideOthers } from './versions.ts'

export type { Judging, PackVerdict }

/** Judges one pack folder as any agency could: by its sums, its canonical texts, its audiences and its signatures. */
export async function verifyPack(folder: string, judging: Judging = {}): Promise<PackVerdict> {
  return (await judgePack(folder, judging)).verdict
}

/**
 * Judges a pack, or every `record-…` folder below a folder, in the order of their paths. Two packs of one record that
 * carry different decisions damage each other, and a later version supersedes an earlier one. A `.pdf` is judged by what
 * it carries. Empty where there is none; `invalid{pack}` where the path is neither.
 */
export async function verifyFolder(path: string, judging: Judging = {}): Promise<readonly PackVerdict[]> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() === true && isPdf(path))
    return [(await judgePdf(path, await readFile(path), judging)).verdict]
  if (found?.isDirectory() !== true) throw invalid({ pack: 'not a folder' })
  const packs: JudgedPack[] = []
  for (const folder of await packsIn(path)) packs.push(await judgePack(folder, judging))
  return besideOthers(packs)
}

export const isPdf = (path: string): boolean => /\.pdf$/i.test(path)

async function packsIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true })
  const isPack = basename(path).startsWith('record-') || entries.some(({ name }) => name === 'SHA256SUMS')
  if (isPack) return [path]
  // What is being written stands in a hidden folder until it is whole.
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  const below = await Promise.all(folders.map(({ name }) => packsIn(join(path, name))))
  return below.flat().toSorted()
}
